package org.kaijuan.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what.
 *
 * @param was absent if it was not there before
 * @param became absent if it was taken out
 */
public record EntryChange(
        EntryKind kind,
        String key,
        @Nullable EntryBody was,
        @Nullable EntryBody became,
        String byName,
        Instant at) {}
