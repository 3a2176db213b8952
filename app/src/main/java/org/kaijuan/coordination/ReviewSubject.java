package org.kaijuan.coordination;

import java.util.Locale;

/** What is looked back upon. */
public enum ReviewSubject {
    INCIDENT,
    PLAN,
    ORDER,
    DRILL,
    OTHER;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static ReviewSubject of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
