package org.kaijuan.chat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.Presence;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages that listen hear what was written elsewhere, also on another node. */
@KaijuanTest
class BellTest {

    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private Chat chat;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private DeskWork work;

    @Test
    void anOpenPageHearsOfWhatTheOtherSideWrites() {
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        RequestId id = chat.open(reader, PXC, "在吗", null).orThrow();
        MvcTestResult page = mvc.get()
                .uri("/chat/" + id + "/events")
                .with(actors.signIn(reader))
                .asyncExchange();

        work.reply(librarian, id, Message.of("在的")).orThrow();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(page.getResponse().getContentAsString()).contains("event:news"));
    }

    @Test
    void aNodeThatStopsLetsItsPagesGoAndTakesNoNewOnes() {
        Actor reader = actors.reader(PXC);
        RequestId id = chat.open(reader, PXC, "还在吗", null).orThrow();
        Presence presence = new Presence(id, reader.requirePerson());
        Bell bell = new Bell(chat, queue);
        assertThat(bell.listen(presence, 0)).as("not started").isEmpty();

        bell.start();
        assertThat(bell.listen(presence, 0)).isPresent();
        bell.stop();

        assertThat(bell.listen(presence, 0)).isEmpty();
    }
}
