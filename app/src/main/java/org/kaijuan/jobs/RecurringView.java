package org.kaijuan.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that the calendar starts.
 *
 * @param next when it is due again
 * @param failures in a row; 0 when the last run went well
 */
public record RecurringView(
        String key,
        Instant next,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int failures,
        boolean running) {}
