package org.kaijuan.plans;

import java.util.Locale;

/** Where an edition of a plan stands. */
public enum EditionState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED;

    /** As in the database, in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static EditionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
