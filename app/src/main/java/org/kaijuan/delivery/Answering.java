package org.kaijuan.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Fulfilment;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.ResultFile;
import org.kaijuan.files.Download;
import org.kaijuan.files.FileDelivered;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileSender;
import org.kaijuan.files.FileView;
import org.kaijuan.files.Links;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The paper is here: it goes to everybody who waits for it; and what happens when a reader fetches it. */
@Component
class Answering {

    private final Wants wants;
    private final SupplyRows supplies;
    private final Handover handover;
    private final FileSender sender;
    private final Links links;
    private final BusinessClock clock;

    Answering(
            Wants wants, SupplyRows supplies, Handover handover, FileSender sender, Links links, BusinessClock clock) {
        this.wants = wants;
        this.supplies = supplies;
        this.handover = handover;
        this.sender = sender;
        this.links = links;
        this.clock = clock;
    }

    /** A librarian handed the paper in at the request, which the desk holds locked and will record. */
    Outcome<Fulfilment> supply(Actor actor, RequestView request, FileView file) {
        return supply(actor, supplyOf(request.id()), file.id(), request.id(), "")
                .map(done -> Fulfilment.of("").alreadyTold());
    }

    /** A librarian says at the desk that it is done: with a file, or with words such as the address of an open copy. */
    Outcome<Fulfilment> fulfil(Actor actor, RequestView request, Fulfilment said) {
        List<FileView> papers = said.files();
        if (papers.size() > 1) {
            return Outcome.refused("delivery.one-file");
        }
        if (papers.isEmpty() && said.text().isBlank()) {
            return Outcome.refused("delivery.nothing-delivered");
        }
        FileId paper = papers.isEmpty() ? null : papers.getFirst().id();
        Fulfilment recorded = Fulfilment.of(said.text());
        return supply(actor, supplyOf(request.id()), paper, request.id(), said.text())
                .map(done -> paper == null ? recorded : recorded.alreadyTold());
    }

    /** Ends the search with the paper, or with words alone, and delivers to all who wait. */
    Outcome<SupplyView> supply(
            Actor actor, SupplyId id, @Nullable FileId paper, @Nullable RequestId inHand, String told) {
        SupplyView locked = supplies.lock(id);
        Supply supply = new Supply(locked, actor.name(), clock.instant());
        Optional<Refusal> refusal = paper == null ? supply.suppliedElsewhere(told) : supply.supplied(paper);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        supplies.update(supply);
        handover.deliver(actor, supply.view(), paper, inHand, told);
        return Outcome.done(supply.view());
    }

    private SupplyId supplyOf(RequestId request) {
        return wants.find(request).orElseThrow().supply();
    }

    /** The paper for its reader, once: fetching it spends the link. Nothing if there is none yet. */
    Optional<Outcome<ResultFile>> result(Actor reader, RequestId request) {
        return wants.find(request)
                .map(Want::file)
                .map(file -> links.fetch(reader, file).map(this::sent));
    }

    private ResultFile sent(Download download) {
        FileView file = download.file();
        return new ResultFile(file.name(), file.mediaType(), download.bytes(), out -> sender.send(download, out));
    }

    /** The receipt. Hearing it twice changes nothing. */
    @ApplicationModuleListener
    void received(FileDelivered delivered) {
        DocumentDelivery.request(delivered.context()).ifPresent(request -> wants.received(request, delivered.at()));
    }
}
