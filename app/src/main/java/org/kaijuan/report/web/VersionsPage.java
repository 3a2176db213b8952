package org.kaijuan.report.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaijuan.report.BlockView;
import org.kaijuan.report.ReportView;
import org.kaijuan.web.Ui;

/** All texts that a paragraph ever had, newest first. */
public record VersionsPage(ReportView report, BlockView block, List<BlockView.Version> versions) {

    private static final Pattern FIGURE = Pattern.compile("\\[\\[figure ([a-z0-9.-]+)[^]]*]]");
    private static final Pattern NOTE = Pattern.compile("\\[\\[note ([^]]*)]]");

    /** An old text to be read: its figures by their names, for their values were those of another day. */
    public static String readable(Ui ui, BlockView.Version version) {
        String figures = FIGURE.matcher(version.markup())
                .replaceAll(found -> Matcher.quoteReplacement("[" + ui.t("figure." + found.group(1)) + "]"));
        return NOTE.matcher(figures).replaceAll("[$1]");
    }

    public String path() {
        return "/province/reports/" + report.id();
    }
}
