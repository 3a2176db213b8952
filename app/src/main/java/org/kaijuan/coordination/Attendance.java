package org.kaijuan.coordination;

import java.util.Locale;

/** Whether somebody was there. */
public enum Attendance {
    INVITED,
    PRESENT,
    EXCUSED,
    ABSENT;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static Attendance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
