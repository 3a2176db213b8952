package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param position its number in the minutes, from 1
 * @param accountable who is to answer for it, if it is to become a task
 * @param due by when
 * @param task what it became
 */
public record Decision(
        UUID id,
        int position,
        String text,
        @Nullable PersonRef accountable,
        @Nullable LocalDate due,
        @Nullable TaskId task) {

    /** Whether it says enough to become a task in one click. */
    public boolean canBecomeTask() {
        return task == null && accountable != null && due != null;
    }
}
