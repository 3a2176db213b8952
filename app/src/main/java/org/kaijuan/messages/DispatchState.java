package org.kaijuan.messages;

import java.util.Locale;

/** Where an outgoing mail stands. */
public enum DispatchState {
    HELD,
    WAITING,
    SENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    DROPPED,
    BOUNCED;

    /** As stored, and the tail of the message key {@code messages.state.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DispatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
