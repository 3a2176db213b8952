package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Whether somebody was there. */
public enum Attendance implements Coded {
    INVITED,
    PRESENT,
    EXCUSED,
    ABSENT;

    /** @throws IllegalArgumentException for another word */
    public static Attendance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
