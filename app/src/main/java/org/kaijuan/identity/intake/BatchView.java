package org.kaijuan.identity.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A file of people and what became of it.
 *
 * @param kept rows that an undo left alone, since somebody changed or used them meanwhile
 */
public record BatchView(
        UUID id,
        LibraryId library,
        String filename,
        State state,
        String by,
        Instant at,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        long created,
        long updated,
        long same,
        long refused,
        long kept) {

    /** Where a batch stands. */
    public enum State {
        PREVIEWED,
        APPLIED,
        UNDONE
    }

    /** How many rows the file had. */
    public long rows() {
        return created + updated + same + refused;
    }

    /** How many people applying it touches. */
    public long changes() {
        return created + updated;
    }
}
