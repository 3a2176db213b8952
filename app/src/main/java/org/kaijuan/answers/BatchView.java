package org.kaijuan.answers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A table that was handed in.
 *
 * @param library whose bank it is for; absent for the province's
 * @param at business time
 * @param appliedAt when it was imported; absent while somebody still looks at it
 * @param undoneAt when it was taken back
 */
public record BatchView(
        BatchId id,
        @Nullable LibraryId library,
        String fileName,
        int read,
        int created,
        int updated,
        int refused,
        String byName,
        Instant at,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    public boolean isOpen() {
        return appliedAt == null;
    }

    public boolean canBeUndone() {
        return appliedAt != null && undoneAt == null;
    }
}
