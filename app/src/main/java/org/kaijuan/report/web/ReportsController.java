package org.kaijuan.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.Changes;
import org.kaijuan.report.EditionView;
import org.kaijuan.report.Redline;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.ReportTemplates;
import org.kaijuan.report.ReportView;
import org.kaijuan.report.Reports;
import org.kaijuan.report.Signatures;
import org.kaijuan.returns.Notices;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports: all of them, one to read and to sign, its editions, and the page that goes out. */
@Controller
class ReportsController {

    private static final String WRITE = "report:report:write";
    private static final String SIGN = "report:report:sign";

    private final Reports reports;
    private final Changes changes;
    private final Signatures signatures;
    private final Notices notices;
    private final ReportTemplates templates;

    ReportsController(
            Reports reports, Changes changes, Signatures signatures, Notices notices, ReportTemplates templates) {
        this.templates = templates;
        this.notices = notices;
        this.reports = reports;
        this.changes = changes;
        this.signatures = signatures;
    }

    @GetMapping("/province/reports")
    @Allow(ReportsApi.READ)
    Page all(Actor actor) {
        return list(actor, Form.empty());
    }

    @PostMapping("/province/reports")
    @Allow(WRITE)
    Page create(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        UUID notice = form.uuid("notice");
        if (notice == null) {
            return list(actor, form.error("notice", "form.required")).status(422);
        }
        String template = form.text("template").isEmpty() ? Reports.SERVICES : form.text("template");
        return switch (reports.create(actor, notice, template)) {
            case Outcome.Done<ReportId>(ReportId id) ->
                Page.redirect("/province/reports/" + id).flash("report.flash.created");
            case Outcome.Refused<ReportId>(Refusal refusal) ->
                list(actor, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown list(Actor actor, Form form) {
        List<Option> asked = notices.list(actor).stream()
                .filter(notice -> notice.issuedAt() != null)
                .map(notice -> new Option(notice.id().toString(), notice.title()))
                .toList();
        List<Option> patterns = templates.all(actor).stream()
                .map(template -> new Option(template.code(), template.title()))
                .toList();
        return Page.of("report/reports", new ReportsPage(reports.all(actor), asked, patterns, form));
    }

    @GetMapping("/province/reports/{id}")
    @Allow(ReportsApi.READ)
    Page one(Actor actor, @PathVariable String id) {
        return shown(actor, ReportId.of(id), null);
    }

    private Page.Shown shown(Actor actor, ReportId id, @Nullable Refusal refusal) {
        ReportView report = reports.get(actor, id);
        return Page.of("report/report", new ReportPage(report, changes.redline(actor, id), null, false, refusal));
    }

    @PostMapping("/province/reports/{id}/signature")
    @Allow(SIGN)
    Page sign(Actor actor, @PathVariable String id, @RequestParam String fingerprint) {
        ReportId report = ReportId.of(id);
        return switch (signatures.sign(actor, report, fingerprint)) {
            case Outcome.Done<EditionView>(EditionView edition) ->
                Page.redirect("/province/reports/" + id).flash("report.flash.signed", edition.number());
            case Outcome.Refused<EditionView>(Refusal refusal) ->
                shown(actor, report, refusal).status(409);
        };
    }

    /** An edition as it was signed. */
    @GetMapping("/province/reports/{id}/editions/{number}")
    @Allow(ReportsApi.READ)
    Page edition(Actor actor, @PathVariable String id, @PathVariable int number) {
        ReportView edition = reports.edition(actor, ReportId.of(id), number);
        return Page.of("report/report", new ReportPage(edition, same(edition), null, true, null));
    }

    /** The report as it stands, red-lined against an edition. */
    @GetMapping("/province/reports/{id}/editions/{number}/redline")
    @Allow(ReportsApi.READ)
    Page redline(Actor actor, @PathVariable String id, @PathVariable int number) {
        ReportId report = ReportId.of(id);
        ReportView signed = reports.edition(actor, report, number);
        Redline redline = signatures.redline(actor, report, number);
        return Page.of(
                "report/report", new ReportPage(reports.get(actor, report), redline, signed.edition(), false, null));
    }

    /** The page that goes out: the report and nothing else, its figures clickable. */
    @GetMapping("/api/v1/reports/{id}.html")
    @Allow(ReportsApi.READ)
    Page html(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable Integer version) {
        ReportId report = ReportId.of(id);
        ReportView view = version == null ? reports.get(actor, report) : reports.edition(actor, report, version);
        return Page.of("report/document", new ReportPage(view, same(view), null, version != null, null));
    }

    private static Redline same(ReportView report) {
        return Redline.of(report.content());
    }
}
