package org.kaijuan.coordination;

import java.util.Locale;

/** What a review finds: something to keep, to change, or that was lacking. */
public enum FindingKind {
    KEEP,
    CHANGE,
    LACK;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static FindingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
