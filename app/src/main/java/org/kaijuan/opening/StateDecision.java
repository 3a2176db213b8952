package org.kaijuan.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded order. Never changed; a later one covers it.
 *
 * @param number grows with every decision; of two that speak about the same service and day the higher one holds
 * @param decidedAt business time
 * @param withdrawnAt when it was taken back before its first day; such a decision never held
 */
public record StateDecision(
        UUID id,
        long number,
        StateChange change,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    boolean speaksOf(String service, LocalDate day) {
        return withdrawnAt == null && change.concerns(service) && change.covers(day);
    }

    /** Whether it has not begun on {@code today} and therefore can still be taken back. */
    public boolean isPending(LocalDate today) {
        return withdrawnAt == null && change.from().isAfter(today);
    }
}
