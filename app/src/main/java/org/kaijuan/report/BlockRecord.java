package org.kaijuan.report;

import java.time.Instant;
import java.util.List;

/** A block as it is stored. */
record BlockRecord(
        BlockId id,
        int chapter,
        BlockKind kind,
        boolean locked,
        List<Segment> segments,
        int version,
        Instant changedAt,
        String changedBy) {

    BlockRecord {
        segments = List.copyOf(segments);
    }
}
