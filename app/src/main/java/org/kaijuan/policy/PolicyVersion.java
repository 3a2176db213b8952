package org.kaijuan.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * One decision about one policy at one unit. Never changed; a later one covers it.
 *
 * @param number grows with every decision; of two that cover a day the higher one holds
 * @param value canonical text; absent when the unit gave its own rule up and follows the units above it again
 * @param from first day, in the zone of the library that is asked for
 * @param to last day; absent when it holds until further notice
 * @param decidedAt business time
 * @param decidedBy name at the time of the act
 * @param withdrawnAt when it was taken back before its first day; such a version never held
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
        @Nullable String withdrawnBy) {

    boolean covers(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it has not begun on {@code today} and therefore can still be taken back. */
    public boolean isPending(LocalDate today) {
        return withdrawnAt == null && from.isAfter(today);
    }
}
