package org.kaijuan.audit;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What somebody did with data: changed it, saw it, or took it out of the house. */
public enum Deed implements Coded {
    DID,
    READ,
    EXPORTED;

    /** @throws IllegalArgumentException for another word */
    public static Deed of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
