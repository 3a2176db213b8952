package org.kaijuan.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded order. Never changed; a later one covers it, and it may be given another last day.
 *
 * @param number grows with every decision; of two that speak about the same service and day the higher one holds
 * @param decidedAt business time
 * @param withdrawnAt when it was taken back before its first day; such a decision never held
 * @param end the last day that it was given later, if it was
 */
public record StateDecision(
        UUID id,
        long number,
        StateChange change,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable NewEnd end) {

    boolean speaksOf(String service, LocalDate day) {
        return change.concerns(service) && covers(day);
    }

    /** The last day on which it speaks; absent for "until further notice". */
    public @Nullable LocalDate lastDay() {
        return end == null ? change.to() : end.lastDay();
    }

    /** Whether there is a day on which it holds or held. */
    public boolean everHolds() {
        LocalDate last = lastDay();
        return withdrawnAt == null && (last == null || !last.isBefore(change.from()));
    }

    private boolean covers(LocalDate day) {
        LocalDate last = lastDay();
        return withdrawnAt == null && !day.isBefore(change.from()) && (last == null || !day.isAfter(last));
    }

    StateDecision with(NewEnd other) {
        return new StateDecision(id, number, change, decidedAt, decidedBy, withdrawnAt, withdrawnBy, other);
    }

    /** Whether it has not begun on {@code today} and therefore can still be taken back. */
    public boolean isPending(LocalDate today) {
        return everHolds() && change.from().isAfter(today);
    }
}
