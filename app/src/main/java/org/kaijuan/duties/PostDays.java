package org.kaijuan.duties;

import org.kaijuan.duties.rotation.Burden;

/** On which days a post is manned. */
public enum PostDays {
    EVERY_DAY,
    WORKDAYS,
    FREE_DAYS;

    /** @param day the kind of the day, without regard to the hour */
    boolean include(Burden day) {
        return switch (this) {
            case EVERY_DAY -> true;
            case WORKDAYS -> day == Burden.WORKDAY;
            case FREE_DAYS -> day != Burden.WORKDAY;
        };
    }
}
