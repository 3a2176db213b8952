package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** One-time links as a facade. */
@KaijuanTest
class LinksTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    private Files files;

    @Autowired
    private Links links;

    @Autowired
    private TestActors actors;

    @Test
    void aLinkIsSpentWhenEveryByteWasSent() {
        Actor reader = actors.reader(JXAU);
        FileView file = stored(reader);
        String token = token(files.issueLink(reader, file.id(), reader.requirePerson(), "test"));

        assertThat(links.look(token)).map(LinkPage::state).contains(LinkState.OPEN);
        LinkWindow window = links.confirm(token, Optional.empty()).orThrow();
        Download download = links.fetch(token, window.browser()).orThrow();
        send(download, 5, file.bytes());
        assertThat(links.look(token)).map(LinkPage::state).contains(LinkState.CONFIRMED);
        send(download, 0, 5);

        assertThat(links.look(token)).map(LinkPage::state).contains(LinkState.SPENT);
        assertThat(code(links.fetch(token, window.browser()))).isEqualTo("files.link-spent");
        assertThat(code(links.confirm(token, Optional.of(window.browser())))).isEqualTo("files.link-spent");
    }

    @Test
    void whoHoldsTheLastByteFindsTheLinkSpent() {
        Actor reader = actors.reader(JXAU);
        FileView file = stored(reader);
        String token = token(files.issueLink(reader, file.id(), reader.requirePerson(), "test"));
        LinkWindow window = links.confirm(token, Optional.empty()).orThrow();
        Download download = links.fetch(token, window.browser()).orThrow();
        FileSender.Ledger ledger = links.ledger(download);

        ledger.ending(ByteRange.whole(file.bytes()));
        assertThat(links.look(token))
                .as("before the tail leaves")
                .map(LinkPage::state)
                .contains(LinkState.SPENT);
        ledger.failed(new ByteRange(3, file.bytes()));
        assertThat(links.look(token)).as("the line broke").map(LinkPage::state).contains(LinkState.CONFIRMED);

        send(download, 3, file.bytes());
        assertThat(links.look(token)).as("resumed").map(LinkPage::state).contains(LinkState.SPENT);
    }

    private void send(Download download, long from, long to) {
        FileSender.Ledger ledger = links.ledger(download);
        ledger.ending(new ByteRange(from, to));
        ledger.ended();
    }

    @Test
    void aSecondBrowserWaitsForTheFirst() {
        Actor reader = actors.reader(JXAU);
        String token = token(files.issueLink(reader, stored(reader).id(), reader.requirePerson(), "test"));
        LinkWindow first = links.confirm(token, Optional.empty()).orThrow();

        assertThat(code(links.confirm(token, Optional.empty()))).isEqualTo("files.link-in-use");
        assertThat(links.confirm(token, Optional.of(first.browser())).orThrow().ends())
                .isEqualTo(first.ends());
        assertThat(code(links.fetch(token, "guessed"))).isEqualTo("files.link-in-use");
    }

    @Test
    void onlyTheRecipientRenewsAndNotForEver() {
        Actor reader = actors.reader(JXAU);
        Actor other = actors.reader(JXAU);
        String token = token(files.issueLink(reader, stored(reader).id(), reader.requirePerson(), "test"));

        assertThat(code(links.reissue(other, token))).isEqualTo("files.link-not-yours");
        String renewed = token(links.reissue(reader, token).orThrow());
        assertThat(links.look(token)).map(LinkPage::state).contains(LinkState.REPLACED);
        for (int again = 0; again < 3; again++) {
            receive(renewed);
            renewed = token(links.reissue(reader, renewed).orThrow());
        }
        receive(renewed);
        assertThat(code(links.reissue(reader, renewed))).isEqualTo("files.link-renewed-too-often");
    }

    @Test
    void whatWasNeverReceivedMayBeRenewedAtWill() {
        Actor reader = actors.reader(JXAU);
        String token = token(files.issueLink(reader, stored(reader).id(), reader.requirePerson(), "test"));
        for (int lost = 0; lost < 10; lost++) {
            token = token(links.reissue(reader, token).orThrow());
        }

        assertThat(links.look(token)).map(LinkPage::state).contains(LinkState.OPEN);
    }

    private void receive(String token) {
        LinkWindow window = links.confirm(token, Optional.empty()).orThrow();
        Download download = links.fetch(token, window.browser()).orThrow();
        send(download, 0, download.bytes());
    }

    private FileView stored(Actor actor) {
        byte[] text = ("%PDF-1.4 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return files.store(actor, new NewFile(JXAU, "test.paper", "论文.pdf", new ByteArrayInputStream(text), 1_000_000))
                .orThrow();
    }

    private static String token(LinkView link) {
        return link.path().substring("/d/".length());
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
