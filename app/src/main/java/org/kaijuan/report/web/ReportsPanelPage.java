package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.report.ReportView;

/** The newest reports, on a home page. */
public record ReportsPanelPage(List<ReportView> reports) {}
