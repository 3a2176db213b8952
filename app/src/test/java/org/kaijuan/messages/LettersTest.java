package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters as the modules above write them. */
@KaijuanTest
class LettersTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private Messages messages;

    @Autowired
    private LetterStore letters;

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

    private static Letter letter(Actor reader) {
        return new Letter(
                reader.requirePerson(), JXAU, "messages.test", Map.of(), "test:" + UUID.randomUUID(), "/inbox");
    }
}
