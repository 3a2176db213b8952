package org.kaijuan.coordination;

import java.util.Locale;

/** The three tiers of a group (ORG-13); several may lead it (ORG-11). */
public enum Tier {
    LEADER,
    DEPUTY,
    MEMBER;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
