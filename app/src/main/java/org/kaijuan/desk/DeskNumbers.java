package org.kaijuan.desk;

import java.util.List;

/**
 * How the desk of the actor's libraries stands now; each number is counted up to 1,001, which means "more than 1,000".
 *
 * @param team open requests per person, the busiest first
 */
public record DeskNumbers(
        long open, long unclaimed, long overdue, long mine, long submittedToday, long fulfilledToday, List<Load> team) {

    public DeskNumbers {
        team = List.copyOf(team);
    }

    /** How many open requests somebody has. */
    public record Load(PersonRef person, long open) {}
}
