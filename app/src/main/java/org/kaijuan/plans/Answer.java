package org.kaijuan.plans;

import java.util.Locale;

/** What a library made of a template. */
public enum Answer {
    /** Taken over word for word. */
    ADOPTED,
    /** Taken over with changes of its own. */
    ADAPTED,
    DECLINED;

    /** As in the database, in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static Answer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
