package org.kaijuan.report.web;

import java.util.List;
import java.util.Locale;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.prose.Span;
import org.kaijuan.report.FindingView;
import org.kaijuan.report.ReportFindings;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.ReportView;
import org.kaijuan.report.Reports;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of a report, and what people decide about them. */
@Controller
@RequestMapping("/province/reports/{id}/findings")
class FindingsController {

    private static final String WRITE = "report:report:write";
    private static final int LONGEST_REASON = 500;

    private final Reports reports;
    private final ReportFindings findings;
    private final Words words;
    private final Audit audit;

    FindingsController(Reports reports, ReportFindings findings, Words words, Audit audit) {
        this.reports = reports;
        this.findings = findings;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping
    @Allow(ReportsApi.READ)
    Page list(Actor actor, @PathVariable String id) {
        ReportId report = ReportId.of(id);
        ReportView open = reports.get(actor, report);
        return Page.of("report/findings", new FindingsPage(open, findings.of(actor, open), actor.mayAnywhere(WRITE)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ReportsApi.READ)
    Excel<FindingView> export(Actor actor, @PathVariable String id, Locale language) {
        List<FindingView> found = findings.of(actor, reports.get(actor, ReportId.of(id)));
        audit.exported(actor, null, "report.findings", found.size());
        return Excel.of(
                words.of(language, "report.findings") + ".xlsx",
                List.of(
                        Excel.column(words.of(language, "report.finding.code"), FindingView::code),
                        Excel.column(
                                words.of(language, "report.finding.severity"),
                                finding -> words.of(
                                        language,
                                        "report.severity." + finding.severity().name())),
                        Excel.column(
                                words.of(language, "report.finding.places"),
                                finding -> String.join(
                                        " / ",
                                        finding.spans().stream()
                                                .map(Span::quote)
                                                .toList())),
                        Excel.column(
                                words.of(language, "report.finding.explanation"),
                                finding -> words.of(language, finding.explanation())),
                        Excel.column(words.of(language, "report.finding.proposal"), FindingView::proposal)),
                found.stream());
    }

    @PostMapping("/{finding}/verdict")
    @Allow(WRITE)
    Page decide(
            Actor actor,
            @PathVariable String id,
            @PathVariable String finding,
            @RequestParam FindingView.Decision decision,
            @RequestParam(defaultValue = "") String reason) {
        String why = reason.strip();
        findings.decide(
                actor,
                ReportId.of(id),
                finding,
                decision,
                why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why);
        return Page.redirect("/province/reports/" + id + "/findings").flash("report.flash.decided");
    }
}
