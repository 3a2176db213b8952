package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.MultiValueMap;

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
    private TestPages pages;

    @Value("${kaijuan.outbox}")
    private Path outbox;

    @Test
    void aReaderReadsTheirLettersAndNobodyElses() throws Exception {
        Actor reader = actors.reader(JXAU);
        LetterId id = messages.send(letter(reader, JXAU));

        assertThat(pages.get(reader, "/inbox")).hasStatusOk().bodyText().contains("/inbox/" + id);
        assertThat(inbox.unread(reader)).isEqualTo(1);
        assertThat(pages.get(reader, "/inbox/" + id)).hasStatusOk().bodyText().contains(reader.name());
        assertThat(inbox.unread(reader)).isZero();
        assertThat(pages.get(actors.reader(JXAU), "/inbox/" + id)).hasStatus(404);
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
        assertThat(pages.get(librarian, "/messages?state=sent")).bodyText().contains("/messages/" + id);
    }

    @Test
    void aCarefulLibraryLooksBeforeMailLeaves() throws Exception {
        hold();
        Actor reader = actors.reader(CAREFUL);
        Actor librarian = actors.actor("librarian", CAREFUL);
        LetterId id = messages.send(letter(reader, CAREFUL));
        assertThat(state(librarian, id)).isEqualTo(DispatchState.HELD);

        assertThat(pages.post(librarian, "/messages/" + id + "/text", Map.of("subject", "改过的主题", "body", "改过的正文")))
                .hasRedirectedUrl("/messages/" + id);
        assertThat(pages.post(librarian, "/messages/" + id + "/release", Map.of()))
                .hasRedirectedUrl("/messages/" + id);
        await(() -> state(librarian, id) == DispatchState.SENT);

        assertThat(pages.get(reader, "/inbox/" + id)).bodyText().contains("改过的正文");
        assertThat(pages.post(librarian, "/messages/" + id + "/drop", Map.of())).hasStatus(422);
        assertThat(pages.post(librarian, "/messages/" + id + "/bounce", Map.of("why", "邮箱不存在")))
                .hasRedirectedUrl("/messages/" + id);
        assertThat(state(librarian, id)).isEqualTo(DispatchState.BOUNCED);
    }

    @Test
    void whatIsTickedIsDroppedAtOnce() throws Exception {
        hold();
        Actor librarian = actors.actor("librarian", CAREFUL);
        LetterId one = messages.send(letter(actors.reader(CAREFUL), CAREFUL));
        LetterId two = messages.send(letter(actors.reader(CAREFUL), CAREFUL));

        Map<String, List<String>> both = Map.of("act", List.of("drop"), "id", List.of(one.toString(), two.toString()));
        assertThat(pages.post(librarian, "/messages/bulk", MultiValueMap.fromMultiValue(both)))
                .hasRedirectedUrl("/messages");

        assertThat(state(librarian, one)).isEqualTo(DispatchState.DROPPED);
        assertThat(state(librarian, two)).isEqualTo(DispatchState.DROPPED);
    }

    @Test
    void mailOfAnotherLibraryIsNotThere() throws Exception {
        LetterId id = messages.send(letter(actors.reader(JXAU), JXAU));
        Actor elsewhere = actors.actor("librarian", new LibraryId("xyu"));

        assertThat(pages.get(elsewhere, "/messages/" + id)).hasStatus(404);
        assertThat(pages.post(elsewhere, "/messages/" + id + "/drop", Map.of())).hasStatus(404);
        assertThat(pages.get(elsewhere, "/messages")).bodyText().doesNotContain(id.toString());
        assertThat(pages.get(actors.reader(JXAU), "/messages")).hasStatus(403);
    }

    @Test
    void aTestMailTellsWhatTheOtherSideSays() throws Exception {
        Actor director = actors.actor("director", JXAU);

        assertThat(pages.post(director, "/messages/test", Map.of())).hasRedirectedUrl("/messages");
    }

    @Test
    void aLibraryHasItsOwnWords() throws Exception {
        LibraryId library = new LibraryId("jxsz");
        Actor director = actors.actor("director", library);
        String path = "/messages/wordings/" + library + "/zh-CN/messages.test";
        assertThat(pages.get(director, "/messages/wordings")).bodyText().contains(path);

        assertThat(pages.post(
                        director,
                        path,
                        Map.of("version", "0", "subject", "来自{library}", "body", "{reader}：{nonsense}")))
                .hasStatus(422)
                .bodyText()
                .contains("nonsense");
        assertThat(pages.post(
                        director,
                        path,
                        Map.of("version", "0", "act", "preview", "subject", "来自{library}", "body", "{reader}，好！")))
                .bodyText()
                .contains("⟨reader⟩，好！");
        assertThat(pages.post(
                        director,
                        path,
                        Map.of("version", "0", "act", "save", "subject", "来自{library}", "body", "{reader}，好！")))
                .hasRedirectedUrl(path);
        Actor reader = actors.reader(library);
        messages.send(letter(reader, library));

        assertThat(inbox.letters(reader, null, 1).getFirst().body()).isEqualTo(reader.name() + "，好！");
        assertThat(pages.post(director, path, Map.of("version", "0", "act", "save", "subject", "我也在改", "body", "x")))
                .hasStatus(422);
        assertThat(pages.post(director, path + "/restoration", Map.of())).hasRedirectedUrl(path);
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
