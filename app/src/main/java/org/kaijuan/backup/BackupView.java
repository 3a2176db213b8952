package org.kaijuan.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complete backup on disk.
 *
 * @param name of its file
 * @param nightly whether the calendar made it, and thins it out
 * @param check when somebody last compared all of its checksums; absent if nobody has
 */
public record BackupView(
        String name,
        boolean nightly,
        Instant at,
        long bytes,
        @Nullable Check check) {

    /** The result of reading a whole backup. */
    public record Check(Instant at, boolean sound) {}
}
