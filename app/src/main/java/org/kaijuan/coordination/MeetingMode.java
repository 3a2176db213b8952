package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** How a meeting is held (ORG-08). */
public enum MeetingMode implements Coded {
    PHONE,
    VIDEO,
    ON_SITE;

    /** @throws IllegalArgumentException for another word */
    public static MeetingMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
