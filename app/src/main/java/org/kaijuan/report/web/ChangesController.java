package org.kaijuan.report.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.report.Changes;
import org.kaijuan.report.FigureKey;
import org.kaijuan.report.ReferenceView;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.Reports;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has changed in a report, sentence by sentence, and the list of its numbers. */
@Controller
@RequestMapping("/province/reports/{id}")
class ChangesController {

    private static final String WRITE = "report:report:write";
    private static final int LONGEST_REASON = 500;

    private final Reports reports;
    private final Changes changes;
    private final Libraries libraries;
    private final Words words;
    private final Audit audit;

    ChangesController(Reports reports, Changes changes, Libraries libraries, Words words, Audit audit) {
        this.reports = reports;
        this.changes = changes;
        this.libraries = libraries;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/changes")
    @Allow(ReportsApi.READ)
    Page changes(Actor actor, @PathVariable String id) {
        return changes(actor, ReportId.of(id), null);
    }

    @PostMapping("/changes/{change}/acceptance")
    @Allow(WRITE)
    Page accept(Actor actor, @PathVariable String id, @PathVariable String change) {
        ReportId report = ReportId.of(id);
        return after(actor, report, changes.accept(actor, report, change), "report.flash.accepted");
    }

    @PostMapping("/acceptance")
    @Allow(WRITE)
    Page acceptAll(Actor actor, @PathVariable String id) {
        changes.acceptAll(actor, ReportId.of(id));
        return Page.redirect("/province/reports/" + id).flash("report.flash.accepted");
    }

    @PostMapping("/changes/{change}/keeping")
    @Allow(WRITE)
    Page keep(Actor actor, @PathVariable String id, @PathVariable String change, @RequestParam String reason) {
        ReportId report = ReportId.of(id);
        String why = reason.strip();
        String brief = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        return after(actor, report, changes.keep(actor, report, change, brief), "report.flash.kept");
    }

    @GetMapping("/references")
    @Allow(ReportsApi.READ)
    Page references(Actor actor, @PathVariable String id) {
        ReportId report = ReportId.of(id);
        return Page.of(
                "report/references",
                new ReferencesPage(
                        reports.get(actor, report),
                        reports.references(actor, report),
                        names(),
                        actor.mayAnywhere(WRITE)));
    }

    @GetMapping(path = "/references", params = "format=xlsx")
    @Allow(ReportsApi.READ)
    Excel<ReferenceView> export(Actor actor, @PathVariable String id, Locale language) {
        List<ReferenceView> references = reports.references(actor, ReportId.of(id));
        ScopeNames names = names();
        audit.exported(actor, null, "report.references", references.size());
        return Excel.of(
                words.of(language, "report.references") + ".xlsx",
                List.of(
                        column(
                                language,
                                "report.figure",
                                reference -> words.of(
                                        language,
                                        "figure." + reference.figure().key().figure())),
                        column(
                                language,
                                "report.id",
                                reference -> reference.figure().key().figure()),
                        column(
                                language,
                                "report.value",
                                reference -> reference.figure().value()),
                        column(
                                language,
                                "report.scope",
                                reference -> scope(
                                        names, language, reference.figure().key())),
                        column(
                                language,
                                "report.from",
                                reference -> reference.figure().key().period().from()),
                        column(
                                language,
                                "report.to",
                                reference -> reference.figure().key().period().to()),
                        column(
                                language,
                                "report.provenance",
                                reference -> words.of(
                                        language,
                                        "figures.provenance."
                                                + reference
                                                        .figure()
                                                        .provenance()
                                                        .name()))),
                references.stream());
    }

    /** Lets a held number follow its query again. */
    @PostMapping("/releases")
    @Allow(WRITE)
    Page release(
            Actor actor,
            @PathVariable String id,
            @RequestParam String figure,
            @RequestParam String scope,
            @RequestParam String from,
            @RequestParam String to) {
        changes.release(actor, ReportId.of(id), new FigureKey(figure, scope, period(from, to)));
        return Page.redirect("/province/reports/" + id + "/references").flash("report.flash.released");
    }

    private static Period period(String from, String to) {
        try {
            return new Period(LocalDate.parse(from), LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException notDays) {
            throw BadInputException.of("figures.not-a-day");
        }
    }

    private Page after(Actor actor, ReportId report, Outcome<ReportId> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<ReportId> _ ->
                Page.redirect("/province/reports/" + report + "/changes").flash(flash);
            case Outcome.Refused<ReportId>(Refusal refusal) ->
                changes(actor, report, refusal).status(409);
        };
    }

    private Page.Shown changes(Actor actor, ReportId report, @Nullable Refusal refusal) {
        return Page.of(
                "report/changes",
                new ChangesPage(
                        reports.get(actor, report),
                        changes.list(actor, report),
                        names(),
                        actor.mayAnywhere(WRITE),
                        refusal));
    }

    private ScopeNames names() {
        return new ScopeNames(libraries.all().stream()
                .collect(Collectors.toMap(library -> library.id().code(), library -> library.name())));
    }

    private String scope(ScopeNames names, Locale language, FigureKey key) {
        return key.scope().equals(FigureScope.PROVINCE)
                ? words.of(language, "figures.province")
                : names.names().getOrDefault(key.scope(), key.scope());
    }

    private Excel.Column<ReferenceView> column(Locale language, String heading, Function<ReferenceView, Object> value) {
        return Excel.column(words.of(language, heading), value);
    }
}
