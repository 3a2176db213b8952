package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.report.FigureKey;
import org.kaijuan.report.ReferenceView;
import org.kaijuan.report.ReportView;
import org.kaijuan.web.Ui;

/** Every number of a report and its query. */
public record ReferencesPage(ReportView report, List<ReferenceView> references, ScopeNames names, boolean mayWrite) {

    public String path() {
        return "/province/reports/" + report.id();
    }

    public String scope(Ui ui, FigureKey key) {
        return names.of(ui, key);
    }
}
