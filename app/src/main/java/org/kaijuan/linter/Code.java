package org.kaijuan.linter;

import java.util.Locale;

/** The kinds of findings. */
public enum Code {
    NAME_VARIANTS,
    LOOK_ALIKE,
    NOT_IN_REGISTER,
    COVERAGE,
    QUANTITY_CONFLICT,
    SUM,
    DATE,
    WEEKDAY,
    UNIT,
    FIGURE_DIFFERS,
    WRONG_CHARACTER,
    HEADING_LEVELS,
    PERSON_WITHOUT_CONSENT,
    MORE;

    /** As integrators see it, e.g. {@code name-variants}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
