package org.kaijuan.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Fulfilment;
import org.kaijuan.desk.KindDesk;
import org.kaijuan.desk.RequestId;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Files;
import org.kaijuan.files.LinkView;
import org.kaijuan.files.Links;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** One scan, many deliveries: hands what was supplied to everybody who waits for it. In the transaction of the caller. */
@Component
class Handover {

    private final Wants wants;
    private final DeliveredRows delivered;
    private final Links links;
    private final Messages messages;
    private final KindDesk desk;
    private final Files files;
    private final CoverSheets covers;
    private final Libraries libraries;
    private final BusinessClock clock;

    Handover(
            Wants wants,
            DeliveredRows delivered,
            Links links,
            Messages messages,
            KindDesk desk,
            Files files,
            CoverSheets covers,
            Libraries libraries,
            BusinessClock clock) {
        this.wants = wants;
        this.delivered = delivered;
        this.links = links;
        this.messages = messages;
        this.desk = desk;
        this.files = files;
        this.covers = covers;
        this.libraries = libraries;
        this.clock = clock;
    }

    /**
     * Delivers to all who wait.
     *
     * @param inHand the request that the desk itself is fulfilling just now, and will record; null if none
     * @param told what the readers read, e.g. the address of an open copy; may be empty
     */
    void deliver(Actor actor, SupplyView supply, @Nullable FileId file, @Nullable RequestId inHand, String told) {
        Instant now = clock.instant();
        LocalDate today = clock.today(libraries.get(supply.library()).zone());
        Optional<FileView> paper = Optional.ofNullable(file).map(files::get);
        Actor program = Actor.system(actor.name(), Map.of());
        for (Want want : wants.waitingFor(supply.id())) {
            Optional<LinkView> link = paper.map(content -> link(actor, want, content));
            if (wants.end(
                    want,
                    Want.State.DELIVERED,
                    now,
                    today,
                    file,
                    link.map(LinkView::id).orElse(null))) {
                delivered.insert(supply, want, file, now, today);
                link.ifPresent(path -> tell(want, supply, path));
                if (!want.request().equals(inHand)) {
                    desk.fulfilled(
                                    responsible(actor, program, supply.library()),
                                    want.request(),
                                    fulfilment(told, link))
                            .orThrow();
                }
            }
        }
    }

    /** What the desk records; with a link the reader has had our letter already. */
    Fulfilment fulfilment(String told, Optional<LinkView> link) {
        Fulfilment fulfilment = Fulfilment.of(told);
        return link.isPresent() ? fulfilment.alreadyTold() : fulfilment;
    }

    /** People of other libraries supply, but the request does not become theirs. */
    private static Actor responsible(Actor actor, Actor program, LibraryId library) {
        return actor.may(DeliveryAccess.HANDLE, library) ? actor : program;
    }

    private LinkView link(Actor actor, Want want, FileView paper) {
        return links.issue(actor, paper.id(), covers.terms(want, paper));
    }

    private void tell(Want want, SupplyView supply, LinkView link) {
        messages.send(new Letter(
                want.reader(),
                want.library(),
                "delivery.ready",
                Map.of("title", supply.work().name(), "expires", link.expires()),
                "delivery.ready:" + want.request(),
                link.path()));
    }
}
