package org.kaijuan.plans;

import java.util.Locale;

/** Where a template of the province stands. */
public enum TemplateState {
    DRAFT,
    PUBLISHED,
    CLOSED;

    /** As in the database, in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static TemplateState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
