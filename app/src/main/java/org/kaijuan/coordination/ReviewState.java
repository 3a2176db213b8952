package org.kaijuan.coordination;

import java.util.Locale;

/** Where an after-action review stands. */
public enum ReviewState {
    DRAFT,
    CONCLUDED;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static ReviewState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
