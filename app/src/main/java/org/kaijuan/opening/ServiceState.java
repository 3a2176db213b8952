package org.kaijuan.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "is it open, since when, by whose order?" for one service of one library on one day.
 *
 * @param open whether the service is offered that day. An online service that is open takes requests at any hour; whether
 *     somebody is there to answer is {@link Opening#isStaffed}
 * @param since first day of the unbroken stretch of being open (or closed) that this day is in; absent when it was never
 *     otherwise
 * @param order the order in force; absent when no order speaks about this day
 * @param reason for the reader, in the words of the order
 * @param hoursToday when it is staffed that day, in order; empty when closed, on free days and on public holidays
 */
public record ServiceState(
        boolean open,
        @Nullable LocalDate since,
        @Nullable String order,
        @Nullable String reason,
        List<TimeRange> hoursToday) {

    public ServiceState {
        hoursToday = List.copyOf(hoursToday);
    }
}
