package org.kaijuan.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Hours on one day, the opening minute included and the closing minute not: at 17:10 a desk open 8:00–17:10 is closed.
 *
 * @param closes midnight stands for the end of the day
 */
public record TimeRange(LocalTime opens, LocalTime closes) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    public TimeRange {
        if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
            throw new IllegalArgumentException("closes at " + closes + ", not after " + opens);
        }
    }

    public static TimeRange of(String opens, String closes) {
        return new TimeRange(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(opens) && (closes.equals(LocalTime.MIDNIGHT) || time.isBefore(closes));
    }

    Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    Instant end(LocalDate day, ZoneId zone) {
        return closes.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(closes).atZone(zone).toInstant();
    }

    /** As signs at the door say it: {@code 8:00–17:10}. */
    @Override
    public String toString() {
        String end = closes.equals(LocalTime.MIDNIGHT) ? "24:00" : closes.format(CLOCK);
        return opens.format(CLOCK) + "–" + end;
    }
}
