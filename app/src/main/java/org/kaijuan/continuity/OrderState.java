package org.kaijuan.continuity;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where an order stands. */
public enum OrderState implements Coded {
    DRAFT,
    /** Being carried out, or stopped in the middle. */
    APPLYING,
    APPLIED,
    REVISING,
    UNDOING,
    UNDONE,
    ENDING,
    /** Its last day is over. */
    ENDED,
    /** A draft that was thrown away. */
    DROPPED;

    /** Whether something is on its way. */
    public boolean isMoving() {
        return switch (this) {
            case APPLYING, REVISING, UNDOING, ENDING -> true;
            case DRAFT, APPLIED, UNDONE, ENDED, DROPPED -> false;
        };
    }

    /** Whether it switches anything now. */
    public boolean isInForce() {
        return switch (this) {
            case APPLYING, APPLIED, REVISING, UNDOING, ENDING -> true;
            case DRAFT, UNDONE, ENDED, DROPPED -> false;
        };
    }

    static OrderState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
