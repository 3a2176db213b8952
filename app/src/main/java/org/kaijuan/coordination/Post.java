package org.kaijuan.coordination;

import java.util.Locale;

/** A post that a plan may name (ORG-17). */
public enum Post {
    FIRST_RESPONSIBLE,
    INFORMATION_OFFICER;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static Post of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
