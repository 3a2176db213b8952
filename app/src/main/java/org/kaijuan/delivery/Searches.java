package org.kaijuan.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.desk.KindDesk;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens searches and sends them along the rota, in the transaction of the caller. */
@Component
class Searches {

    private final SupplyRows rows;
    private final Wants wants;
    private final Routing routing;
    private final KindDesk desk;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Searches(
            SupplyRows rows,
            Wants wants,
            Routing routing,
            KindDesk desk,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.wants = wants;
        this.routing = routing;
        this.desk = desk;
        this.clock = clock;
        this.events = events;
    }

    /** The search that a new want belongs to: the library's open one for the work, or a fresh one. */
    SupplyView openOrJoin(LibraryId library, WorkId work, DocumentType type) {
        Instant now = clock.instant();
        SupplyId fresh = SupplyId.next();
        boolean opened = rows.insert(fresh, library, work, type, now);
        SupplyView view = rows.lockOpen(library, work).orElseThrow();
        Supply supply = new Supply(view, "", now);
        supply.join(opened);
        if (!opened) {
            rows.insertEvents(supply);
            return view;
        }
        return advance(supply);
    }

    /** Gives the search to whoever's turn it is now, and tells the readers who wait where it is. */
    SupplyView passOn(Actor actor, Supply supply) {
        SupplyView moved = advance(supply);
        tellReaders(actor, moved);
        return moved;
    }

    /** Gives the search to a supplier chosen by hand. */
    Optional<Refusal> giveTo(Actor actor, Supply supply, SupplierView chosen, int position) {
        Optional<String> closed = routing.closure(chosen, clock.instant());
        if (closed.isPresent()) {
            return Optional.of(Refusal.of("delivery.supplier-closed", chosen.name(), closed.get()));
        }
        Rota.Turn turn = new Rota.Turn.Ask(chosen, position, List.of());
        Optional<Refusal> refusal = move(supply, turn);
        if (refusal.isEmpty()) {
            tellReaders(actor, supply.view());
        }
        return refusal;
    }

    private SupplyView advance(Supply supply) {
        SupplyView view = supply.view();
        Rota.Turn turn = routing.turn(view.library(), view.type(), view.position(), clock.instant());
        move(supply, turn);
        return supply.view();
    }

    private Optional<Refusal> move(Supply supply, Rota.Turn turn) {
        Instant now = clock.instant();
        LibraryId asking = supply.view().library();
        Instant until = switch (turn) {
            case Rota.Turn.Ask ask -> routing.until(ask.supplier(), asking, now);
            case Rota.Turn.End end -> now;
        };
        Optional<Refusal> refusal = supply.turn(turn, until);
        if (refusal.isEmpty()) {
            rows.update(supply);
            announce(supply, now);
        }
        return refusal;
    }

    private void announce(Supply supply, Instant now) {
        SupplyView view = supply.view();
        SupplierView supplier = view.supplier();
        if (supply.hasAsked() && supplier != null) {
            events.publishEvent(new SupplyAsked(view.id(), view.library(), supplier.id(), supplier.source(), now));
        }
    }

    private void tellReaders(Actor actor, SupplyView supply) {
        Actor program = Actor.system(actor.name(), Map.of());
        for (Want want : wants.waitingFor(supply.id())) {
            if (supply.state() == SupplyState.RETURNED) {
                desk.returned(program, want.request(), supply.reference());
            }
            desk.movedOn(program, want.request(), DocumentDelivery.phase(supply))
                    .orThrow();
        }
    }
}
