package org.kaijuan.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.files.Files;
import org.kaijuan.files.Links;
import org.kaijuan.files.NewFile;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is kept about people goes in its time, not before, and leaves a count. */
@KaijuanTest
@Tag("SYS-40")
class RetentionTest {

    private static final LibraryId STRICT = new LibraryId("yznu");
    private static final LibraryId PLAIN = new LibraryId("jxhlxy");

    @Autowired
    private Erasing erasing;

    @Autowired
    private Messages messages;

    @Autowired
    private Files files;

    @Autowired
    private Links links;

    @Autowired
    private Policies policies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestActors actors;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void lettersGoByTheRuleOfTheirLibraryAndLeaveACount() {
        Actor strictly = actors.reader(STRICT);
        Actor plainly = actors.reader(PLAIN);
        policies.set(
                        actors.system(),
                        new PolicyChange(
                                "messages.letters-kept",
                                UnitId.of(STRICT),
                                "30d",
                                LocalDate.of(2019, 1, 1),
                                null,
                                "No. 1",
                                "test"))
                .orThrow();
        letter(strictly, STRICT, 29);
        UUID gone = letter(strictly, STRICT, 31);
        UUID unsettled = letter(strictly, STRICT, 32);
        dispatch(unsettled, "uncertain");
        letter(plainly, PLAIN, 31);

        erasing.round();

        assertThat(lettersOf(strictly)).isEqualTo(2);
        assertThat(lettersOf(plainly)).isEqualTo(1);
        assertThat(mvc.get().uri("/inbox/" + gone).with(actors.signIn(strictly)))
                .hasStatus(404);
        assertThat(entries(STRICT, "messages.letters-kept")).isPositive();
    }

    @Test
    void downloadRecordsGoWithTheLinksThatFollowedThem() throws Exception {
        Actor reader = actors.reader(PLAIN);
        var file = files.store(
                        reader,
                        new NewFile(
                                PLAIN,
                                "test.paper",
                                "论文.pdf",
                                new ByteArrayInputStream(
                                        ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                                1_000))
                .orThrow();
        files.issueLink(reader, file.id(), reader.requirePerson(), "test");
        links.reissue(reader, file.id()).orThrow();
        jdbc.sql(
                        "update files.link set revoked_at = now() - interval '400 days' where file_id = :file and reissue_of is null")
                .param("file", file.id().value())
                .update();

        erasing.round();

        assertThat(jdbc.sql("select count(*) from files.link where file_id = :file")
                        .param("file", file.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(entries(PLAIN, "files.links-kept")).isPositive();
    }

    private UUID letter(Actor reader, LibraryId library, int daysOld) {
        UUID id = messages.send(new Letter(
                        reader.requirePerson(),
                        library,
                        "messages.test",
                        Map.of(),
                        "retention:" + UUID.randomUUID(),
                        "/inbox"))
                .value();
        jdbc.sql("update messages.letter set created_at = now() - :days * interval '1 day' where id = :id")
                .param("days", daysOld)
                .param("id", id)
                .update();
        return id;
    }

    private void dispatch(UUID letter, String state) {
        jdbc.sql("""
                insert into messages.dispatch (letter_id, channel, address, state, priority, next_at)
                values (:id, 'mail', 'a@example.org', :state, 5, now())
                on conflict (letter_id, channel) do update set state = excluded.state
                """).param("id", letter).param("state", state).update();
    }

    private long lettersOf(Actor reader) {
        return jdbc.sql("select count(*) from messages.letter where person_id = :person and template = 'messages.test'")
                .param("person", reader.requirePerson().value())
                .query(Long.class)
                .single();
    }

    private long entries(LibraryId library, String what) {
        return jdbc.sql("""
                select coalesce(sum((detail ->> 'rows')::int), 0) from audit.entry
                 where action = 'retention.data.erased' and library_id = :library and subject_id = :what
                """)
                .param("library", library.code())
                .param("what", what)
                .query(Long.class)
                .single();
    }
}
