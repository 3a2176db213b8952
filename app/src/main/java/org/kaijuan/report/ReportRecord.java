package org.kaijuan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;

/**
 * A report as it is stored, with its outline.
 *
 * @param accepted the content last accepted, as JSON; absent as long as nothing was
 */
record ReportRecord(
        ReportId id,
        UUID notice,
        String title,
        String issuer,
        String appendixTitle,
        @Nullable LocalDate issued,
        Period period,
        @Nullable String accepted,
        int version,
        List<ChapterRecord> outline) {

    /** @param ordinal 0 for what stands before the first chapter */
    record ChapterRecord(int ordinal, String number, String title, String topic) {}

    ReportRecord {
        outline = List.copyOf(outline);
    }
}
