package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.report.BlockView;
import org.kaijuan.report.ReportView;

/** All texts that a paragraph ever had, newest first. */
public record VersionsPage(ReportView report, BlockView block, List<BlockView.Version> versions) {

    public String path() {
        return "/province/reports/" + report.id();
    }
}
