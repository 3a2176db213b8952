package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a template of the province stands. */
public enum TemplateState implements Coded {
    DRAFT,
    PUBLISHED,
    CLOSED;

    /** @throws IllegalArgumentException if there is none of this code */
    public static TemplateState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
