package org.kaijuan.channels.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long it is until a robot tries again, as people are told. */
final class NextTry {

    private NextTry() {}

    /** Full minutes, the one that has begun counted; 0 if it is due. */
    static long minutes(@Nullable Instant next, Instant now) {
        return next == null || !next.isAfter(now)
                ? 0
                : Duration.between(now, next).plusSeconds(59).toMinutes();
    }
}
