package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Whether a group leads the others or does part of the work. */
public enum GroupKind implements Coded {
    LEADING,
    WORKING;

    /** @throws IllegalArgumentException for another word */
    public static GroupKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
