package org.kaijuan.coordination;

import java.util.Locale;

/** How bad an incident is. */
public enum Severity {
    MINOR,
    MAJOR,
    SEVERE;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
