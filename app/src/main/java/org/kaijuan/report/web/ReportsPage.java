package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.report.ReportView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * All reports, and the form that makes one.
 *
 * @param notices that a report can be made about, as id and title
 * @param templates that it can be made from, as code and title; none for who only reads
 */
public record ReportsPage(List<ReportView> reports, List<Option> notices, List<Option> templates, Form form) {}
