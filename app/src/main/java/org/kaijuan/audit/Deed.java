package org.kaijuan.audit;

import java.util.Locale;

/** What somebody did with data: changed it, saw it, or took it out of the house. */
public enum Deed {
    DID,
    READ,
    EXPORTED;

    /** As stored, and the tail of the message key {@code audit.deed.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another word */
    public static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
