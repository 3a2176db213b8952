package org.kaijuan.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number in a report, and where it comes from. */
public record ReferenceView(
        BlockId block, Piece.Figure figure, @Nullable Keeping keeping) {

    /** That the secretariat keeps an older number: why, since when, who. */
    public record Keeping(String reason, Instant since, String by) {}

    ReferenceView(BlockId block, Piece.Figure figure, @Nullable Held held) {
        this(block, figure, held == null ? null : new Keeping(held.reason(), held.heldAt(), held.heldBy()));
    }
}
