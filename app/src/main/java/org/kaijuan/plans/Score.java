package org.kaijuan.plans;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a drill took to reach something, beside the plan and beside 2020. Pure arithmetic.
 *
 * @param taken from the beginning until it was reached; absent while it is not
 * @param planned by when the plan wants it reached; absent if no step of the plan is about it
 * @param then how long it took in 2020, from the declaration of level I; absent if no date is known
 * @param running how long the drill has run by now
 */
public record Score(
        Milestone milestone,
        @Nullable Duration taken,
        @Nullable Duration planned,
        @Nullable Duration then,
        Duration running) {

    private static final int FULL = 100;

    /**
     * 100 points for what was reached within the planned time, none for what took as long as in 2020 or twice the planned
     * time, whichever is later; in between by the straight line. Absent while it may still be reached in time.
     */
    public @Nullable Integer points() {
        Duration plan = planned;
        if (plan == null) {
            return taken == null ? 0 : FULL;
        }
        if (taken == null && running.compareTo(plan) <= 0) {
            return null;
        }
        Duration zero = then == null || then.compareTo(plan.multipliedBy(2)) < 0 ? plan.multipliedBy(2) : then;
        Duration reached = taken == null ? running : taken;
        if (reached.compareTo(plan) <= 0) {
            return FULL;
        }
        if (reached.compareTo(zero) >= 0) {
            return 0;
        }
        return (int) (FULL * zero.minus(reached).toMinutes() / zero.minus(plan).toMinutes());
    }

    /** How much sooner than in 2020 it was reached; absent where either is not known. */
    public @Nullable Duration sooner() {
        return taken == null || then == null ? null : then.minus(taken);
    }
}
