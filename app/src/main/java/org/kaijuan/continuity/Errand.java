package org.kaijuan.continuity;

import java.util.Locale;

/** What a job does with an order. */
enum Errand {
    APPLY(OrderState.APPLYING, OrderState.APPLIED),
    REVISE(OrderState.REVISING, OrderState.APPLIED),
    UNDO(OrderState.UNDOING, OrderState.UNDONE),
    END(OrderState.ENDING, OrderState.ENDED);

    private final OrderState during;
    private final OrderState after;

    Errand(OrderState during, OrderState after) {
        this.during = during;
        this.after = after;
    }

    OrderState during() {
        return during;
    }

    OrderState after() {
        return after;
    }

    /** Under which the notes of what was done are kept; each revision has its own. */
    String key(OrderView order) {
        Edition next = order.next();
        return this == REVISE && next != null ? "revise-" + next.number() : name().toLowerCase(Locale.ROOT);
    }

    /** The errand that an order is on. */
    static Errand of(OrderState state) {
        return switch (state) {
            case APPLYING -> APPLY;
            case REVISING -> REVISE;
            case UNDOING -> UNDO;
            case ENDING -> END;
            case DRAFT, APPLIED, UNDONE, ENDED, DROPPED -> throw new IllegalArgumentException("at rest: " + state);
        };
    }
}
