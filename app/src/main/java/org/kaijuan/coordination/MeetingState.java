package org.kaijuan.coordination;

import java.util.Locale;

/** Where a meeting stands. */
public enum MeetingState {
    CALLED,
    HELD,
    CANCELLED;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static MeetingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
