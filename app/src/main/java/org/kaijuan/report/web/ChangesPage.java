package org.kaijuan.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Recorded;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.Change;
import org.kaijuan.report.FigureKey;
import org.kaijuan.report.ReportContent;
import org.kaijuan.report.ReportView;
import org.kaijuan.web.Ui;

/** What has changed in a report since it was last accepted. */
public record ChangesPage(
        ReportView report,
        List<Change> changes,
        ScopeNames names,
        boolean mayWrite,
        @Nullable Refusal refusal) {

    public String path() {
        return "/province/reports/" + report.id();
    }

    /** Where the sentence stands. */
    public String chapter(Ui ui, Change change) {
        return report.content().chapters().stream()
                .filter(chapter -> chapter.ordinal() == change.chapter())
                .findAny()
                .map(ReportContent.Chapter::heading)
                .orElseGet(() -> ui.t("report.preamble"));
    }

    public String scope(Ui ui, FigureKey key) {
        return names.of(ui, key);
    }

    /** Who last recorded something that a number counts; readers are not named. */
    public String recorded(Ui ui, Recorded recorded) {
        return ui.t("figures.recorded." + recorded.act().name(), names.of(recorded.library()), recorded.by());
    }
}
