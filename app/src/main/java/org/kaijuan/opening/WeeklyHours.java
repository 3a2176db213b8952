package org.kaijuan.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * The hours of an ordinary week.
 *
 * @param number grows with every entry; of two for the same service the higher one holds
 * @param service absent when they are the hours of every service without hours of its own
 * @param to last day; absent when they hold until further notice
 * @param onHolidays whether they hold on public holidays too
 */
public record WeeklyHours(
        UUID id,
        long number,
        LibraryId library,
        @Nullable String service,
        Season season,
        LocalDate from,
        @Nullable LocalDate to,
        Map<DayOfWeek, List<TimeRange>> week,
        boolean onHolidays,
        String order) {

    public WeeklyHours {
        week = Map.copyOf(week);
    }

    /** The hours of a weekday; empty when it is free. */
    public List<TimeRange> on(DayOfWeek weekday) {
        return week.getOrDefault(weekday, List.of());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
