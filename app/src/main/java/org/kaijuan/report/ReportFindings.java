package org.kaijuan.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Text;
import org.kaijuan.linter.Finding;
import org.kaijuan.linter.Linter;
import org.kaijuan.linter.Register;
import org.kaijuan.linter.Settings;
import org.kaijuan.linter.Severity;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Quantities;
import org.kaijuan.prose.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person should look at before a report is signed (ANO-01 … 09). Nothing is changed by itself; a person decides. */
@Service
public class ReportFindings {

    private final Linter linter = new Linter();
    private final Reports reports;
    private final DeclaredDifferences differences;
    private final VerdictStore verdicts;
    private final Libraries libraries;
    private final ReportAccess access;
    private final Audit audit;

    ReportFindings(
            Reports reports,
            DeclaredDifferences differences,
            VerdictStore verdicts,
            Libraries libraries,
            ReportAccess access,
            Audit audit) {
        this.reports = reports;
        this.differences = differences;
        this.verdicts = verdicts;
        this.libraries = libraries;
        this.access = access;
        this.audit = audit;
    }

    /** All findings about the report as somebody has it open, in the order of the text. */
    @Transactional(readOnly = true)
    public List<FindingView> of(Actor actor, ReportView report) {
        access.requireRead(actor, report.id());
        Manuscript manuscript = Manuscript.of(report.content());
        Prose prose = Prose.of(manuscript.text());
        Map<String, FindingView.Verdict> decided = verdicts.of(report.id());
        List<FindingView> findings = new ArrayList<>();
        references(manuscript, prose, decided, findings);
        for (Finding finding : linter.lint(prose, register(), settings(report, manuscript))) {
            findings.add(view(
                    finding.code().key(),
                    finding.severity(),
                    finding.spans(),
                    finding.explanation(),
                    finding.proposal(),
                    decided));
        }
        typedNumbers(manuscript, prose, decided, findings);
        return findings;
    }

    /** The text in which the spans of the findings lie. */
    public String text(ReportView report) {
        return Manuscript.of(report.content()).text();
    }

    /** Records what a person thinks of a finding. */
    @Transactional
    public void decide(Actor actor, ReportId report, String finding, FindingView.Decision decision, String reason) {
        access.require(actor, ReportAccess.WRITE, report);
        if (of(actor, reports.get(actor, report)).stream()
                .noneMatch(one -> one.id().equals(finding))) {
            throw new NotFoundException("finding " + finding);
        }
        verdicts.decide(report, finding, decision, reason, actor);
        audit.record(
                actor,
                "report.finding.decided",
                null,
                "report",
                report.toString(),
                Map.of("finding", finding, "decision", decision.name()));
    }

    /** References that lead nowhere, and numbers that libraries state otherwise than they are computed. */
    private void references(
            Manuscript manuscript, Prose prose, Map<String, FindingView.Verdict> decided, List<FindingView> findings) {
        Map<FigureKey, String> declared = differences.of(manuscript.places().stream()
                .map(Manuscript.Place::piece)
                .filter(Piece.Figure.class::isInstance)
                .map(Piece.Figure.class::cast)
                .toList());
        for (Manuscript.Place place : manuscript.places()) {
            List<Span> span = List.of(prose.span(place.from(), place.to()));
            if (place.piece() instanceof Piece.Broken(String _, String reference)) {
                Text why = Text.of("report.finding.broken-reference", reference);
                findings.add(view("broken-reference", Severity.ERROR, span, why, null, decided));
            }
            if (place.piece() instanceof Piece.Figure figure && declared.containsKey(figure.key())) {
                Text why = Text.of(
                        "report.finding.declared-differs",
                        Text.of("figure." + figure.key().figure()),
                        declared.get(figure.key()),
                        figure.text());
                findings.add(view("declared-differs", Severity.WARNING, span, why, null, decided));
            }
        }
    }

    /** Numbers that somebody typed where a reference could stand. */
    private static void typedNumbers(
            Manuscript manuscript, Prose prose, Map<String, FindingView.Verdict> decided, List<FindingView> findings) {
        Quantities.in(prose).stream()
                .filter(quantity -> quantity.isExactCount() && quantity.hasUnit())
                .filter(quantity -> manuscript.isTyped(quantity.from(), quantity.to()))
                .map(quantity -> List.of(prose.span(quantity.from(), quantity.to())))
                .map(span -> view(
                        "typed-number",
                        Severity.HINT,
                        span,
                        Text.of("report.finding.typed-number", span.getFirst().quote()),
                        null,
                        decided))
                .forEach(findings::add);
    }

    private Register register() {
        return Register.of(libraries.all().stream().map(LibraryView::name).toList());
    }

    private static Settings settings(ReportView report, Manuscript manuscript) {
        Period period = report.period();
        LocalDate issued = report.content().date();
        Period until = issued == null || issued.isBefore(period.to()) ? period : new Period(period.from(), issued);
        return Settings.none()
                .withPeriod(until)
                .withSubmitted(report.content().appendix().lines().stream()
                        .map(ReportContent.Appendix.Line::name)
                        .collect(Collectors.toSet()))
                .withFigures(manuscript.uses());
    }

    private static FindingView view(
            String code,
            Severity severity,
            List<Span> spans,
            Text explanation,
            @Nullable String proposal,
            Map<String, FindingView.Verdict> decided) {
        String found = code + spans.stream().map(Span::quote).collect(Collectors.joining("\u001F"));
        String id = ReportJson.sha256(found).substring(0, 16);
        return new FindingView(id, code, severity, spans, explanation, proposal, decided.get(id));
    }
}
