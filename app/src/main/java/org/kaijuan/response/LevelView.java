package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * What has been decided about the level of a unit. Never changed.
 *
 * @param number grows with every decision; of two of the same unit that cover a day the higher one holds
 * @param to last day; absent for "until further notice"
 * @param decidedAt business time
 * @param withdrawnAt when it was taken back before its first day; such a decision never held
 */
public record LevelView(
        LevelId id,
        long number,
        UnitId unit,
        Level level,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String reason,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    boolean covers(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it has not begun on {@code today} and therefore can simply be taken back. */
    public boolean isPending(LocalDate today) {
        return withdrawnAt == null && from.isAfter(today);
    }

    /** Whether it can still be undone: it was not taken back and has not run out. */
    public boolean canBeUndone(LocalDate today) {
        return withdrawnAt == null && (to == null || !to.isBefore(today));
    }
}
