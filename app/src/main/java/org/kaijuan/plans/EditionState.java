package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where an edition of a plan stands. */
public enum EditionState implements Coded {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SUPERSEDED;

    /** @throws IllegalArgumentException if there is none of this code */
    public static EditionState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
