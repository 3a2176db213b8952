package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** A post that a plan may name (ORG-17). */
public enum Post implements Coded {
    FIRST_RESPONSIBLE,
    INFORMATION_OFFICER;

    /** @throws IllegalArgumentException for another word */
    public static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
