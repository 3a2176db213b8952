package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** The three tiers of a group (ORG-13); several may lead it (ORG-11). */
public enum Tier implements Coded {
    LEADER,
    DEPUTY,
    MEMBER;

    /** @throws IllegalArgumentException for another word */
    public static Tier of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
