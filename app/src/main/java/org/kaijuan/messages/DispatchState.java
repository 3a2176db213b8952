package org.kaijuan.messages;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where an outgoing mail stands. */
public enum DispatchState implements Coded {
    HELD,
    WAITING,
    SENDING,
    SENT,
    FAILED,
    UNCERTAIN,
    DROPPED,
    BOUNCED;

    static DispatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
