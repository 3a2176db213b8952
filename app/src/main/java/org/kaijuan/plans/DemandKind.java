package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Why readers need more than usual (SVC-46). */
public enum DemandKind implements Coded {
    PROJECTS,
    TEACHING,
    THESES,
    EXAMS,
    OTHER;

    /** @throws IllegalArgumentException if there is none of this code */
    public static DemandKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
