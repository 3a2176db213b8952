package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** The inbox and the mailroom as people use them. */
@KaijuanTest
@Tag("SYS-07")
class MessagesPagesTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    /** A library whose review is switched on for good by these tests. */
    private static final LibraryId CAREFUL = new LibraryId("pxc");

    @Autowired
    private Messages messages;

    @Autowired
    private OutgoingStore outgoing;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Policies policies;

    @Autowired
    private TestActors actors;

    @Autowired
    private MockMvc mvc;

    @Value("${kaijuan.outbox}")
    private Path outbox;

    @Test
    void aReaderReadsTheirLettersAndNobodyElses() throws Exception {
        Actor reader = actors.reader(JXAU);
        LetterId id = messages.send(letter(reader, JXAU));

        mvc.perform(get("/inbox").with(actors.signIn(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/inbox/" + id)));
        assertThat(inbox.unread(reader)).isEqualTo(1);
        mvc.perform(get("/inbox/" + id).with(actors.signIn(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reader.name())));
        assertThat(inbox.unread(reader)).isZero();
        mvc.perform(get("/inbox/" + id).with(actors.signIn(actors.reader(JXAU))))
                .andExpect(status().isNotFound());
    }

    @Test
    void withoutAServerMailGoesToTheOutboxFolder() throws Exception {
        Actor reader = actors.reader(JXAU);
        LetterId id = messages.send(letter(reader, JXAU));
        Path file = outbox.resolve(id + ".eml");

        await(() -> Files.exists(file));

        assertThat(Files.readString(file)).contains("Message-ID: <" + id + "@");
        Actor librarian = actors.actor("librarian", JXAU);
        await(() -> state(librarian, id) == DispatchState.SENT);
        mvc.perform(get("/messages").param("state", "sent").with(actors.signIn(librarian)))
                .andExpect(content().string(containsString("/messages/" + id)));
    }

    @Test
    void aCarefulLibraryLooksBeforeMailLeaves() throws Exception {
        hold();
        Actor reader = actors.reader(CAREFUL);
        Actor librarian = actors.actor("librarian", CAREFUL);
        LetterId id = messages.send(letter(reader, CAREFUL));
        assertThat(state(librarian, id)).isEqualTo(DispatchState.HELD);

        mvc.perform(post("/messages/" + id + "/text")
                        .param("subject", "改过的主题")
                        .param("body", "改过的正文")
                        .with(csrf())
                        .with(actors.signIn(librarian)))
                .andExpect(redirectedUrl("/messages/" + id));
        mvc.perform(post("/messages/" + id + "/release").with(csrf()).with(actors.signIn(librarian)))
                .andExpect(redirectedUrl("/messages/" + id));
        await(() -> state(librarian, id) == DispatchState.SENT);

        mvc.perform(get("/inbox/" + id).with(actors.signIn(reader)))
                .andExpect(content().string(containsString("改过的正文")));
        mvc.perform(post("/messages/" + id + "/drop").with(csrf()).with(actors.signIn(librarian)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/messages/" + id + "/bounce")
                        .param("why", "邮箱不存在")
                        .with(csrf())
                        .with(actors.signIn(librarian)))
                .andExpect(redirectedUrl("/messages/" + id));
        assertThat(state(librarian, id)).isEqualTo(DispatchState.BOUNCED);
    }

    @Test
    void whatIsTickedIsDroppedAtOnce() throws Exception {
        hold();
        Actor librarian = actors.actor("librarian", CAREFUL);
        LetterId one = messages.send(letter(actors.reader(CAREFUL), CAREFUL));
        LetterId two = messages.send(letter(actors.reader(CAREFUL), CAREFUL));

        mvc.perform(post("/messages/bulk")
                        .param("act", "drop")
                        .param("id", one.toString(), two.toString())
                        .with(csrf())
                        .with(actors.signIn(librarian)))
                .andExpect(redirectedUrl("/messages"));

        assertThat(state(librarian, one)).isEqualTo(DispatchState.DROPPED);
        assertThat(state(librarian, two)).isEqualTo(DispatchState.DROPPED);
    }

    @Test
    void mailOfAnotherLibraryIsNotThere() throws Exception {
        LetterId id = messages.send(letter(actors.reader(JXAU), JXAU));
        Actor elsewhere = actors.actor("librarian", new LibraryId("xyu"));

        mvc.perform(get("/messages/" + id).with(actors.signIn(elsewhere))).andExpect(status().isNotFound());
        mvc.perform(post("/messages/" + id + "/drop").with(csrf()).with(actors.signIn(elsewhere)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/messages").with(actors.signIn(elsewhere)))
                .andExpect(content().string(not(containsString(id.toString()))));
        mvc.perform(get("/messages").with(actors.signIn(actors.reader(JXAU)))).andExpect(status().isForbidden());
    }

    @Test
    void aTestMailTellsWhatTheOtherSideSays() throws Exception {
        Actor director = actors.actor("director", JXAU);

        mvc.perform(post("/messages/test").with(csrf()).with(actors.signIn(director)))
                .andExpect(redirectedUrl("/messages"));
    }

    @Test
    void aLibraryHasItsOwnWords() throws Exception {
        LibraryId library = new LibraryId("jxsz");
        Actor director = actors.actor("director", library);
        String path = "/messages/wordings/" + library + "/zh-CN/messages.test";
        mvc.perform(get("/messages/wordings").with(actors.signIn(director)))
                .andExpect(content().string(containsString(path)));

        mvc.perform(post(path)
                        .param("version", "0")
                        .param("subject", "来自{library}")
                        .param("body", "{reader}：{nonsense}")
                        .with(csrf())
                        .with(actors.signIn(director)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("nonsense")));
        mvc.perform(post(path)
                        .param("version", "0")
                        .param("act", "preview")
                        .param("subject", "来自{library}")
                        .param("body", "{reader}，好！")
                        .with(csrf())
                        .with(actors.signIn(director)))
                .andExpect(content().string(containsString("⟨reader⟩，好！")));
        mvc.perform(post(path)
                        .param("version", "0")
                        .param("act", "save")
                        .param("subject", "来自{library}")
                        .param("body", "{reader}，好！")
                        .with(csrf())
                        .with(actors.signIn(director)))
                .andExpect(redirectedUrl(path));
        Actor reader = actors.reader(library);
        messages.send(letter(reader, library));

        assertThat(inbox.letters(reader, null, 1).getFirst().body()).isEqualTo(reader.name() + "，好！");
        mvc.perform(post(path)
                        .param("version", "0")
                        .param("act", "save")
                        .param("subject", "我也在改")
                        .param("body", "x")
                        .with(csrf())
                        .with(actors.signIn(director)))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path + "/restoration").with(csrf()).with(actors.signIn(director)))
                .andExpect(redirectedUrl(path));
    }

    private void hold() {
        PolicyChange change = new PolicyChange(
                "messages.hold", UnitId.of(CAREFUL), "true", LocalDate.of(2000, 1, 1), null, "test", "test");
        policies.set(actors.system(), change).orThrow();
        await(() -> policies.inForce(Review.HOLD, CAREFUL).value());
    }

    private DispatchState state(Actor actor, LetterId id) {
        return outgoing.find(actor.scope(MessagesPermissions.READ), id)
                .orElseThrow()
                .state();
    }

    private static Letter letter(Actor reader, LibraryId library) {
        return new Letter(
                reader.requirePerson(), library, "messages.test", Map.of(), "test:" + UUID.randomUUID(), "/inbox");
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
