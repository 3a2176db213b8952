package org.kaijuan.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan that is being carried out.
 *
 * @param person who does it; absent where only the post is known
 * @param task the task that was handed out for it
 * @param fine of an answered check: whether all is well
 * @param answer what was done, or the answer of a check
 */
public record StepView(
        Step step,
        Instant due,
        @Nullable String person,
        @Nullable UUID task,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Boolean fine,
        @Nullable String answer) {

    public boolean isDone() {
        return doneAt != null;
    }

    /** The same, done elsewhere. */
    StepView doneBy(Instant at, String by, String how) {
        return new StepView(step, due, person, task, at, by, fine, how);
    }

    public boolean isCheck() {
        return step instanceof Step.Check;
    }

    /** How much later than due it was done, or is by {@code now}; zero if in time. */
    public Duration late(Instant now) {
        Duration late = Duration.between(due, doneAt == null ? now : doneAt);
        return late.isNegative() ? Duration.ZERO : late;
    }

    /** {@code done}, {@code late} (done too late), {@code overdue}, {@code not-fine} or {@code open}. */
    public String standing(Instant now) {
        boolean isLate = !late(now).isZero();
        if (doneAt == null) {
            return isLate ? "overdue" : "open";
        }
        return Boolean.FALSE.equals(fine) ? "not-fine" : isLate ? "late" : "done";
    }
}
