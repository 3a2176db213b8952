package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What a library made of a template. */
public enum Answer implements Coded {
    /** Taken over word for word. */
    ADOPTED,
    /** Taken over with changes of its own. */
    ADAPTED,
    DECLINED;

    /** @throws IllegalArgumentException if there is none of this code */
    public static Answer of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
