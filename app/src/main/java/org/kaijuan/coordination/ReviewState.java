package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where an after-action review stands. */
public enum ReviewState implements Coded {
    DRAFT,
    CONCLUDED;

    /** @throws IllegalArgumentException for another word */
    public static ReviewState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
