package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What a review finds: something to keep, to change, or that was lacking. */
public enum FindingKind implements Coded {
    KEEP,
    CHANGE,
    LACK;

    /** @throws IllegalArgumentException for another word */
    public static FindingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
