package org.kaijuan.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for tasks, and who takes them over on the day they leave.
 *
 * @param running how many tasks they answer for now
 * @param to the successor; absent while nobody is named, and then they cannot leave
 */
public record Successor(
        PersonRef person,
        long running,
        @Nullable PersonRef to,
        @Nullable String namedBy,
        @Nullable Instant namedAt) {}
