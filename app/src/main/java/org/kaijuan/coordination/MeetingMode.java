package org.kaijuan.coordination;

import java.util.Locale;

/** How a meeting is held (ORG-08). */
public enum MeetingMode {
    PHONE,
    VIDEO,
    ON_SITE;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static MeetingMode of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
