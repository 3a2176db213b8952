package org.kaijuan.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * One decision about one policy at one unit. Never changed; a later one covers it, and it may be given another last day.
 *
 * @param number grows with every decision; of two that cover a day the higher one holds
 * @param value canonical text; absent when the unit gave its own rule up and follows the units above it again
 * @param from first day, in the zone of the library that is asked for
 * @param decidedAt business time
 * @param decidedBy name at the time of the act
 * @param to last day as it was decided; absent when it was to hold until further notice
 * @param withdrawnAt when it was taken back before its first day; such a version never held
 * @param end the last day that it was given later, if it was
 */
public record PolicyVersion(
        UUID id,
        long number,
        String key,
        UnitId unit,
        @Nullable String value,
        LocalDate from,
        @Nullable LocalDate to,
        String order,
        String reason,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable NewEnd end) {

    /** The last day on which it holds; absent for "until further notice". */
    public @Nullable LocalDate lastDay() {
        return end == null ? to : end.lastDay();
    }

    /** Whether there is a day on which it holds or held. */
    public boolean everHolds() {
        LocalDate last = lastDay();
        return withdrawnAt == null && (last == null || !last.isBefore(from));
    }

    boolean covers(LocalDate day) {
        LocalDate last = lastDay();
        return withdrawnAt == null && !day.isBefore(from) && (last == null || !day.isAfter(last));
    }

    /** Whether it has not begun on {@code today} and therefore can still be taken back. */
    public boolean isPending(LocalDate today) {
        return everHolds() && from.isAfter(today);
    }
}
