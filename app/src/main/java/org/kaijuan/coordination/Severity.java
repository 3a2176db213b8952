package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** How bad an incident is. */
public enum Severity implements Coded {
    MINOR,
    MAJOR,
    SEVERE;

    /** @throws IllegalArgumentException for another word */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
