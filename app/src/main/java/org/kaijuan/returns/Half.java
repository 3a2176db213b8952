package org.kaijuan.returns;

import java.util.Locale;

/** The two halves of a return that must both have something in them (PRV-02). */
public enum Half {
    CONTROL,
    SERVICE;

    /** As in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
