package org.kaijuan.continuity;

import java.util.Locale;

/** Where an order stands. */
public enum OrderState {
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

    /** As stored, as the API says it, and the tail of the message key {@code continuity.state.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

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
