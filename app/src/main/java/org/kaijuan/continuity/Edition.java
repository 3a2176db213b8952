package org.kaijuan.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days and steps of an order, as drafted or as a revision left them.
 *
 * @param number from 1
 * @param why of the revision; empty for the first
 */
public record Edition(
        int number, LocalDate from, @Nullable LocalDate to, List<ActionStep> steps, String why, Instant at, String by) {

    public Edition {
        steps = List.copyOf(steps);
    }
}
