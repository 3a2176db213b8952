package org.kaijuan.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.SupplyEvent.Happened;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Refusal;

/**
 * The rules of a search: which move is legal when, and what it changes. Each verb answers with a refusal in words, or
 * changes the search and adds the events that explain it.
 */
final class Supply {

    private static final Optional<Refusal> DONE = Optional.empty();

    private final SupplyView before;
    private final String by;
    private final Instant now;
    private final List<SupplyEvent> events = new ArrayList<>();
    private SupplyState state;
    private int position;
    private @Nullable SupplierView supplier;
    private Instant since;
    private @Nullable Instant staleAt;
    private @Nullable Instant endedAt;
    private @Nullable FileId file;

    /**
     * @param by who moves it; empty for the program itself
     * @param now business time
     */
    Supply(SupplyView stored, String by, Instant now) {
        this.before = stored;
        this.by = by;
        this.now = now;
        state = stored.state();
        position = stored.position();
        supplier = stored.supplier();
        since = stored.since();
        staleAt = stored.staleAt();
        endedAt = stored.endedAt();
        file = stored.file();
    }

    /** One more reader waits for it. */
    void join(boolean first) {
        note(first ? Happened.OPENED : Happened.JOINED, "", "", "");
    }

    /**
     * Gives it to whoever's turn it is.
     *
     * @param until when it goes on by itself; used only if somebody is asked
     */
    Optional<Refusal> turn(Rota.Turn turn, Instant until) {
        if (!state.isOpen()) {
            return over();
        }
        for (Rota.Skipped skipped : turn.skipped()) {
            note(Happened.SKIPPED, skipped.supplier().name(), skipped.order(), "");
        }
        switch (turn) {
            case Rota.Turn.Ask ask -> ask(ask.supplier(), ask.position(), until);
            case Rota.Turn.End end -> giveBack();
        }
        return DONE;
    }

    private void ask(SupplierView next, int place, Instant until) {
        state = SupplyState.SEARCHING;
        supplier = next;
        position = place;
        since = now;
        staleAt = until;
        note(Happened.ASKED, next.name(), "", "");
    }

    private void giveBack() {
        state = SupplyState.RETURNED;
        position = Short.MAX_VALUE;
        since = now;
        staleAt = null;
        note(Happened.RETURNED, "", "", "");
    }

    /** The supplier that has it says no. */
    Optional<Refusal> cannot(CannotReason reason, String why) {
        if (!state.isOpen()) {
            return over();
        }
        if (state != SupplyState.SEARCHING) {
            return refused("delivery.nobody-asked");
        }
        note(Happened.CANNOT, supplierName(), reason.code(), why);
        return DONE;
    }

    /** The supplier that has it has not answered in time. */
    Optional<Refusal> goStale() {
        if (state != SupplyState.SEARCHING || staleAt == null || staleAt.isAfter(now)) {
            return refused("delivery.not-stale");
        }
        note(Happened.STALE, supplierName(), "", "");
        return DONE;
    }

    Optional<Refusal> supplied(FileId paper) {
        if (!state.isOpen()) {
            return over();
        }
        end(SupplyState.SUPPLIED);
        file = paper;
        note(Happened.SUPPLIED, supplierName(), "", "");
        return DONE;
    }

    /** It went out without a file of ours: an address of an open copy, a mail. */
    Optional<Refusal> suppliedElsewhere(String how) {
        if (!state.isOpen()) {
            return over();
        }
        end(SupplyState.SUPPLIED);
        note(Happened.SUPPLIED, supplierName(), "", how);
        return DONE;
    }

    /** Nobody waits for it any more. */
    void giveUp() {
        if (state.isOpen()) {
            end(SupplyState.GIVEN_UP);
            note(Happened.GIVEN_UP, "", "", "");
        }
    }

    private void end(SupplyState last) {
        state = last;
        since = now;
        staleAt = null;
        endedAt = now;
    }

    private String supplierName() {
        return supplier == null ? "" : supplier.name();
    }

    private void note(Happened happened, String supplierName, String reason, String text) {
        events.add(new SupplyEvent(happened, supplierName, reason, text, by, now));
    }

    private Optional<Refusal> over() {
        return refused("delivery.is-" + state.code());
    }

    private static Optional<Refusal> refused(String code) {
        return Optional.of(Refusal.of(code));
    }

    /** What happened since it was read, in order. */
    List<SupplyEvent> events() {
        return List.copyOf(events);
    }

    /** Whether a supplier was asked by the last move. */
    boolean hasAsked() {
        return !events.isEmpty() && events.getLast().happened() == Happened.ASKED;
    }

    SupplyView view() {
        return new SupplyView(
                before.id(),
                before.reference(),
                before.library(),
                before.work(),
                before.type(),
                state,
                position,
                supplier,
                since,
                staleAt,
                before.openedAt(),
                endedAt,
                file,
                before.waiting(),
                before.version() + 1);
    }
}
