package org.kaijuan.opening;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Hours of an ordinary week to be set; the components are those of {@link WeeklyHours}.
 *
 * @param service absent for all services without hours of their own
 * @param to absent for "until further notice"
 */
public record NewWeek(
        LibraryId library,
        @Nullable String service,
        Season season,
        LocalDate from,
        @Nullable LocalDate to,
        Map<DayOfWeek, List<TimeRange>> week,
        boolean onHolidays,
        String order) {

    /** The same hours on every day from Monday to Friday, all year round, not on public holidays. */
    public static NewWeek workdays(
            LibraryId library, @Nullable String service, LocalDate from, List<TimeRange> hours, String order) {
        Map<DayOfWeek, List<TimeRange>> week = Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.TUESDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, hours,
                DayOfWeek.FRIDAY, hours);
        return new NewWeek(library, service, Season.ALWAYS, from, null, week, false, order);
    }
}
