package org.kaijuan.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.EditionView;
import org.kaijuan.report.Piece;
import org.kaijuan.report.Redline;
import org.kaijuan.report.ReportView;

/**
 * A report to read, with red lines where it differs from what it is compared with.
 *
 * @param compared the edition that it is compared with; absent for what was accepted last
 * @param frozen whether this is an edition, not the report as it stands
 * @param refusal why it could not be signed
 */
public record ReportPage(
        ReportView report,
        Redline redline,
        @Nullable EditionView compared,
        boolean frozen,
        @Nullable Refusal refusal) {

    public String path() {
        return "/province/reports/" + report.id();
    }

    public String file(String extension) {
        return "/api/v1/reports/" + report.id() + "." + extension + (frozen ? "?version=" + report.version() : "");
    }

    public String anchor(int chapter) {
        return "chapter" + chapter;
    }

    /** The paragraphs of a chapter; 0 for what stands before the first. */
    public List<Redline.Passage> passages(int chapter) {
        return redline.passages().stream()
                .filter(passage -> passage.chapter() == chapter)
                .toList();
    }

    public long changes() {
        return redline.passages().stream()
                .flatMap(passage -> passage.lines().stream())
                .filter(Redline.Line::hasChanged)
                .count();
    }

    public List<Piece.Footnote> footnotes() {
        return report.content().footnotes();
    }
}
