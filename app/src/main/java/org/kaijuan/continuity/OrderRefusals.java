package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Why something cannot be done with an order as it is now. */
@Component
class OrderRefusals {

    private final OrderQueries queries;
    private final OrderJournal journal;
    private final Previews previews;

    OrderRefusals(OrderQueries queries, OrderJournal journal, Previews previews) {
        this.queries = queries;
        this.journal = journal;
        this.previews = previews;
    }

    /** Whether the order is in this state, and as it was when {@code version} was read (0: whatever it is). */
    static Optional<Refusal> not(OrderView order, int version, OrderState state) {
        if (version != 0 && version != order.version()) {
            return Optional.of(Refusal.of("continuity.changed-meanwhile"));
        }
        return order.state() == state ? Optional.empty() : Optional.of(wrongState(order));
    }

    static Refusal wrongState(OrderView order) {
        return Refusal.of("continuity.is-" + order.state().code());
    }

    /** What another order is about to do is in no preview yet. One that has stopped waits for people and holds nobody up. */
    Optional<Refusal> meanwhile(OrderView order) {
        return queries.movingBeside(order.id(), order.libraries())
                .map(other -> Refusal.of("continuity.another-moving", other));
    }

    /** Why it cannot be applied as it was seen. */
    Optional<Refusal> applying(Actor actor, OrderView order, @Nullable String hash) {
        LocalDate to = order.to();
        if (to != null && to.isBefore(previews.today())) {
            return Optional.of(Refusal.of("continuity.already-over", to));
        }
        String seen =
                hash == null ? journal.seenHash(order.id(), order.edition().number()) : hash;
        if (seen.isEmpty()) {
            return Optional.of(Refusal.of("continuity.preview-missing"));
        }
        OrderPreview now = previews.ofApplying(actor, order);
        if (!now.hash().equals(seen)) {
            return Optional.of(Refusal.of("continuity.preview-outdated"));
        }
        return now.obstacles().stream().findFirst();
    }

    Optional<Refusal> undoing(Actor actor, OrderView order, String why) {
        if (why.isBlank()) {
            return Optional.of(Refusal.of("continuity.why-missing"));
        }
        return switch (order.state()) {
            case APPLYING, REVISING -> Optional.empty();
            case APPLIED ->
                previews.ofUndoing(actor, order).obstacles().stream().findFirst();
            case DRAFT, UNDOING, UNDONE, ENDING, ENDED, DROPPED -> Optional.of(wrongState(order));
        };
    }
}
