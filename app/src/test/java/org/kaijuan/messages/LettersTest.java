package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as the modules above write them. */
@KaijuanTest
class LettersTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private Messages messages;

    @Autowired
    private LetterStore letters;

    @Autowired
    private BusinessClock businessClock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestActors actors;

    @Test
    void aPersonGetsOneLetterPerDecision() {
        Actor reader = actors.reader(JXAU);
        Letter letter = letter(reader);

        LetterId first = messages.send(letter);
        LetterId second = messages.send(letter);

        assertThat(second).isEqualTo(first);
        List<LetterView> inbox = letters.inbox(reader.requirePerson(), null, 10);
        assertThat(inbox).hasSize(1);
        assertThat(inbox.getFirst().subject()).isEqualTo("测试信件：江西农业大学图书馆");
        assertThat(inbox.getFirst().body()).startsWith(reader.name());
    }

    @Test
    void aReplayedPastFillsInboxesAndSendsNothing() throws Exception {
        Actor reader = actors.reader(JXAU);
        Instant then = Instant.parse("2020-02-11T06:30:00Z");

        LetterId id = businessClock.at(then, () -> messages.send(letter(reader)));

        assertThat(letters.inbox(reader.requirePerson(), null, 10).getFirst().at())
                .isEqualTo(then);
        assertThat(jdbc.sql("select count(*) from messages.dispatch where letter_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoReadsTheDatabaseCannotFollowTheLinkOfALetter() {
        Actor reader = actors.reader(JXAU);
        String token = "tk" + UUID.randomUUID();
        LetterId id = messages.send(new Letter(
                reader.requirePerson(), JXAU, "messages.test", Map.of(), "test:" + UUID.randomUUID(), "/d/" + token));

        assertThat(jdbc.sql("select letter::text from messages.letter where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .contains("{link}")
                .doesNotContain(token);
        LetterView letter = letters.find(id).orElseThrow();
        assertThat(letter.link()).isEqualTo("/d/" + token);
        assertThat(letter.body()).contains("/d/" + token).doesNotContain("{link}");
        assertThat(letters.mail(id, "library", "a@example.org").orElseThrow().body())
                .contains("/d/" + token);
    }

    @Test
    void daysInLettersAreSaidAsPeopleDoAndWithTheirYear() {
        Actor reader = actors.reader(JXAU);
        messages.send(new Letter(
                reader.requirePerson(),
                JXAU,
                "plans.template",
                Map.of("title", "范本", "issuer", "省图工委", "deadline", LocalDate.of(2020, 3, 10)),
                "test:" + UUID.randomUUID(),
                "/inbox"));

        assertThat(letters.inbox(reader.requirePerson(), null, 10).getFirst().subject())
                .contains("2020年3月10日 周二 前");
    }

    private static Letter letter(Actor reader) {
        return new Letter(
                reader.requirePerson(), JXAU, "messages.test", Map.of(), "test:" + UUID.randomUUID(), "/inbox");
    }
}
