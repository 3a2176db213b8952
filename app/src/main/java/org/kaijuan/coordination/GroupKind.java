package org.kaijuan.coordination;

import java.util.Locale;

/** Whether a group leads the others or does part of the work. */
public enum GroupKind {
    LEADING,
    WORKING;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static GroupKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
