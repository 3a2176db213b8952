package org.kaijuan.returns;

import java.util.Locale;

/** What the province makes of a deed that a library nominated. The report leaves out what was passed over. */
public enum DeedChoice {
    OPEN,
    SELECTED,
    PASSED_OVER;

    /** In URLs and messages: {@code passed-over}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
