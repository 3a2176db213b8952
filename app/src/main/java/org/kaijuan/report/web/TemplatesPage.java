package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.report.TemplateView;

/** All patterns of reports. */
public record TemplatesPage(List<TemplateView> templates) {}
