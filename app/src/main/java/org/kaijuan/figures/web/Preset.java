package org.kaijuan.figures.web;

import java.time.LocalDate;
import org.kaijuan.kernel.Period;

/** Periods that one asks for most; the text of each is the message {@code figures.preset.<name>}. */
public enum Preset {
    TODAY,
    LAST_7_DAYS,
    LAST_30_DAYS,
    THIS_MONTH,
    LAST_MONTH,
    THIS_YEAR;

    Period of(LocalDate today) {
        return switch (this) {
            case TODAY -> Period.day(today);
            case LAST_7_DAYS -> new Period(today.minusDays(6), today);
            case LAST_30_DAYS -> new Period(today.minusDays(29), today);
            case THIS_MONTH -> new Period(today.withDayOfMonth(1), today);
            case LAST_MONTH ->
                new Period(
                        today.withDayOfMonth(1).minusMonths(1),
                        today.withDayOfMonth(1).minusDays(1));
            case THIS_YEAR -> new Period(today.withDayOfYear(1), today);
        };
    }
}
