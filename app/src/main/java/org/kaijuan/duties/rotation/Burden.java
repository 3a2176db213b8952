package org.kaijuan.duties.rotation;

import java.util.Comparator;

/** What makes one turn harder than another; each has an account of its own. From the easiest to the hardest. */
public enum Burden {
    WORKDAY,
    WEEKEND,
    NIGHT,
    HOLIDAY;

    static final Comparator<Burden> HARDEST_FIRST = Comparator.reverseOrder();
}
