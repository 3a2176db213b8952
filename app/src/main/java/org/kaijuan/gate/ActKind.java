package org.kaijuan.gate;

import java.util.Locale;

/** What happened at the gate. */
public enum ActKind {
    HAND_OVER,
    RETURN,
    UNDO,
    ALARM;

    /** In message keys: {@code hand-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
