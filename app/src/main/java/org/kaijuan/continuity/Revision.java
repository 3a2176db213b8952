package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order is to be from now on.
 *
 * @param version of the order that was read; 0 to revise whatever it is now
 * @param from first day; cannot be moved once it has come
 * @param to last day; absent for "until further notice"
 * @param steps the same actions in the same order with other parameters; empty to leave them
 * @param why in the journal
 */
public record Revision(
        int version, LocalDate from, @Nullable LocalDate to, List<ActionStep> steps, String why) {

    public Revision {
        steps = List.copyOf(steps);
    }

    /** Another last day and nothing else. */
    public static Revision until(OrderView order, @Nullable LocalDate to, String why) {
        return new Revision(order.version(), order.from(), to, List.of(), why);
    }
}
