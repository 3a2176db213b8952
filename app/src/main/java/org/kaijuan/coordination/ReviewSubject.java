package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What is looked back upon. */
public enum ReviewSubject implements Coded {
    INCIDENT,
    PLAN,
    ORDER,
    DRILL,
    OTHER;

    /** @throws IllegalArgumentException for another word */
    public static ReviewSubject of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
