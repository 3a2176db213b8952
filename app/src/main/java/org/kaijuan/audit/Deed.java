package org.kaijuan.audit;

import java.util.Locale;

/** What somebody did with data: changed it, saw it, or took it out of the house. */
public enum Deed {
    DID,
    READ,
    EXPORTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
