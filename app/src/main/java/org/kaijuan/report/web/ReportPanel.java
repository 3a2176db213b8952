package org.kaijuan.report.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.report.ReportView;
import org.kaijuan.report.Reports;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** The newest report on the province's home page, and whether it is signed. */
@Component
class ReportPanel implements HomePanel {

    private static final int SHOWN = 1;

    private final Reports reports;

    ReportPanel(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Face face() {
        return Face.PROVINCE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> panel(Actor actor, Ui ui) {
        List<ReportView> newest = reports.newest(actor, SHOWN);
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("report/panel", new ReportsPanelPage(newest)));
    }
}
