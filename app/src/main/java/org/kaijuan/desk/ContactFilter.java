package org.kaijuan.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts somebody wants to see.
 *
 * @param channel absent for all
 * @param group those that came from it; absent for all
 * @param outcome absent for all
 * @param isOldestFirst the order, by the day
 */
public record ContactFilter(
        @Nullable RequestChannel channel,
        @Nullable UUID group,
        @Nullable ContactOutcome outcome,
        boolean isOldestFirst) {

    public static final ContactFilter ALL = new ContactFilter(null, null, null, false);
}
