package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.linter.Severity;
import org.kaijuan.report.FindingView;
import org.kaijuan.report.ReportView;

/** What should be looked at before a report is signed. */
public record FindingsPage(ReportView report, List<FindingView> findings, boolean mayWrite) {

    public String path() {
        return "/province/reports/" + report.id();
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case ERROR -> "danger";
            case WARNING -> "wait";
            case HINT -> "quiet";
        };
    }

    public long open() {
        return findings.stream().filter(finding -> finding.verdict() == null).count();
    }
}
