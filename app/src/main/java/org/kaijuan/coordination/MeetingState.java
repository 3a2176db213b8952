package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a meeting stands. */
public enum MeetingState implements Coded {
    CALLED,
    HELD,
    CANCELLED;

    /** @throws IllegalArgumentException for another word */
    public static MeetingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
