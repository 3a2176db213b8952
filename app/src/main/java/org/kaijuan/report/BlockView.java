package org.kaijuan.report;

import java.time.Instant;
import java.util.List;

/**
 * A block as its editor sees it.
 *
 * @param markup its text with references in double brackets
 * @param version what a change names as the text that it starts from
 */
public record BlockView(
        BlockId id,
        int chapter,
        BlockKind kind,
        boolean locked,
        String markup,
        int version,
        Instant changedAt,
        String changedBy,
        List<RemarkView> remarks) {

    public BlockView {
        remarks = List.copyOf(remarks);
    }

    /** A remark about the block. */
    public record RemarkView(RemarkId id, String text, String by, Instant at, boolean settled) {}

    /** A text that the block once had. */
    public record Version(int number, String markup, Instant at, String by) {}
}
