package org.kaijuan.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A reminder that a deadline asks for: some days before, the day before, on the day, and once when it is over.
 *
 * @param key by which one step is told from another, so that nobody gets the same twice
 */
public record ReminderStep(String key, boolean isOverdue) {

    /**
     * The step that is due on a day, which who had none of them yet has to hear. A node that was down for some days catches
     * up with the nearest step, not with all.
     *
     * @param lastDay the last day on which one is in time
     * @param firstDaysBefore how many days before it the first reminder goes out
     */
    public static Optional<ReminderStep> due(LocalDate today, LocalDate lastDay, int firstDaysBefore) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        if (left > firstDaysBefore) {
            return Optional.empty();
        }
        if (left < 0) {
            return Optional.of(new ReminderStep("overdue", true));
        }
        return Optional.of(new ReminderStep("d" + (left > 1 ? firstDaysBefore : left), false));
    }
}
