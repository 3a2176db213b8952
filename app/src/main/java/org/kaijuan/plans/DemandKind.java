package org.kaijuan.plans;

import java.util.Locale;

/** Why readers need more than usual (SVC-46). */
public enum DemandKind {
    PROJECTS,
    TEACHING,
    THESES,
    EXAMS,
    OTHER;

    /** As in the database, in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static DemandKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
