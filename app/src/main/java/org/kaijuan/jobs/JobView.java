package org.kaijuan.jobs;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A job as its page shows it.
 *
 * @param total 0 while unknown
 * @param failure trace id for the log; present only when failed
 * @param trace of the request that started it; every log line of the job carries it
 */
public record JobView(
        JobId id,
        String kind,
        @Nullable LibraryId library,
        @Nullable PersonId actor,
        String actorName,
        JobState state,
        long done,
        long total,
        long refused,
        boolean cancelRequested,
        Map<String, Object> result,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String trace) {}
