package org.kaijuan.status;

import org.kaijuan.kernel.Coded;

/** How the services in the building are, all together. */
public enum Building implements Coded {
    CLOSED,
    PARTLY_OPEN,
    /** Open, but nobody serves today: a weekend or a public holiday. */
    FREE_DAY,
    OPEN
}
