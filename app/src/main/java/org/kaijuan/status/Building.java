package org.kaijuan.status;

import java.util.Locale;

/** How the services in the building are, all together. */
public enum Building {
    CLOSED,
    PARTLY_OPEN,
    /** Open, but nobody serves today: a weekend or a public holiday. */
    FREE_DAY,
    OPEN;

    /** As it stands in message keys and in JSON: {@code partly-open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
