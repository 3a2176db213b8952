package org.kaijuan.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.TimeRange;

/**
 * One service of a library on a day.
 *
 * @param since first day of the present state; absent when it was never otherwise
 * @param changes first day on which it will be otherwise; absent for "until further notice"
 * @param order by which it is so; absent when no order speaks about the day
 * @param reason for the reader, in the words of the order
 * @param hours when it is staffed on the day
 */
public record ServiceStatus(
        ServiceDefinition service,
        boolean open,
        @Nullable LocalDate since,
        @Nullable LocalDate changes,
        @Nullable String order,
        @Nullable String reason,
        List<TimeRange> hours) {

    public ServiceStatus {
        hours = List.copyOf(hours);
    }

    /** Last day of the present state; absent for "until further notice". */
    public @Nullable LocalDate until() {
        return changes == null ? null : changes.minusDays(1);
    }

    /** All that services may have in common, so that it is said once. */
    Alike alike() {
        return new Alike(service.online(), open, since, changes, order, reason, hours);
    }

    /** Two services with equal ones are told in one breath. */
    record Alike(
            boolean online,
            boolean open,
            @Nullable LocalDate since,
            @Nullable LocalDate changes,
            @Nullable String order,
            @Nullable String reason,
            List<TimeRange> hours) {}
}
