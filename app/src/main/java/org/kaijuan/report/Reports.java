package org.kaijuan.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports and opens them (PRV-05). Opening compiles: what one sees is what the queries say at this moment. */
@Service
public class Reports {

    /** The template of the report of 2020, shipped with the program. */
    public static final String SERVICES = "services";

    private final ReportStore reports;
    private final BlockStore blocks;
    private final EditionStore editions;
    private final Workbench workbench;
    private final SubmissionReader submissions;
    private final ReportAccess access;
    private final ReportJson json;
    private final Audit audit;
    private final BusinessClock clock;
    private final PdfWarmth warmth;
    private final ReportTemplates templates;

    Reports(
            ReportStore reports,
            BlockStore blocks,
            EditionStore editions,
            Workbench workbench,
            SubmissionReader submissions,
            ReportAccess access,
            ReportJson json,
            Audit audit,
            BusinessClock clock,
            PdfWarmth warmth,
            ReportTemplates templates) {
        this.templates = templates;
        this.warmth = warmth;
        this.reports = reports;
        this.blocks = blocks;
        this.editions = editions;
        this.workbench = workbench;
        this.submissions = submissions;
        this.access = access;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a report about a notice from a template; its date is the business day. Refused: {@code report.no-template}, {@code
     * report.no-notice}.
     */
    @Transactional
    public Outcome<ReportId> create(Actor actor, UUID notice, String template) {
        access.require(actor, ReportAccess.WRITE);
        Optional<ReportTemplate> pattern = templates.template(template);
        if (pattern.isEmpty()) {
            return Outcome.refused("report.no-template", template);
        }
        return submissions
                .read(notice)
                .map(sent -> Outcome.done(write(actor, notice, pattern.get(), sent)))
                .orElseGet(() -> Outcome.refused("report.no-notice"));
    }

    private ReportId write(Actor actor, UUID notice, ReportTemplate template, Submissions sent) {
        Drafting drafting = new Drafting(template, sent);
        ReportRecord report = new ReportRecord(
                ReportId.next(),
                notice,
                drafting.title(),
                template.issuer(),
                drafting.appendixTitle(),
                clock.today(clock.getZone()),
                sent.period(),
                null,
                0,
                drafting.outline());
        reports.insert(report, template.code(), actor);
        for (Drafting.Draft block : drafting.blocks()) {
            blocks.append(report.id(), block.chapter(), block.kind(), block.segments(), actor);
        }
        workbench.accept(report.id(), workbench.compile(report.id()).content(), actor);
        audit.record(
                actor,
                "report.report.created",
                null,
                "report",
                report.id().toString(),
                Map.of("title", report.title()));
        warmth.begin();
        return report.id();
    }

    /** All reports, newest first. */
    @Transactional(readOnly = true)
    public List<ReportView> all(Actor actor) {
        return newest(actor, Integer.MAX_VALUE);
    }

    /** Some reports, newest first; none for whom they do not concern. */
    @Transactional(readOnly = true)
    public List<ReportView> newest(Actor actor, int most) {
        return access.mayRead(actor)
                ? reports.all().stream()
                        .limit(most)
                        .map(report -> view(report.id()))
                        .toList()
                : List.of();
    }

    /** The reports about a notice, newest first. */
    @Transactional(readOnly = true)
    public List<ReportId> about(Actor actor, UUID notice) {
        return access.mayRead(actor)
                ? reports.all().stream()
                        .filter(report -> report.notice().equals(notice))
                        .map(ReportRecord::id)
                        .toList()
                : List.of();
    }

    /** The report as it stands. */
    @Transactional(readOnly = true)
    public ReportView get(Actor actor, ReportId id) {
        access.requireRead(actor, id);
        warmth.begin();
        return view(id);
    }

    /** The report as it was signed. */
    @Transactional(readOnly = true)
    public ReportView edition(Actor actor, ReportId id, int number) {
        access.requireRead(actor, id);
        ReportRecord report = find(id);
        List<EditionView> all = editions.of(id);
        String content = editions.content(id, number).orElseThrow(() -> new NotFoundException("edition " + number));
        ReportContent signed = json.content(content);
        List<EditionView> until =
                all.stream().filter(edition -> edition.number() <= number).toList();
        return new ReportView(
                id, signed, report.period(), number, true, report.version(), Fingerprint.of(signed), until);
    }

    /** Every reference of the report to a figure, in the order of reading. */
    @Transactional(readOnly = true)
    public List<ReferenceView> references(Actor actor, ReportId id) {
        access.requireRead(actor, id);
        Workbench.Compiled compiled = workbench.compile(id);
        List<ReferenceView> references = new ArrayList<>();
        compiled.content()
                .paragraphs()
                .forEach(paragraph -> paragraph
                        .figures()
                        .forEach(figure -> references.add(new ReferenceView(
                                paragraph.id(),
                                figure,
                                compiled.sources().held().get(figure.key())))));
        return references;
    }

    private ReportView view(ReportId id) {
        Workbench.Compiled compiled = workbench.compile(id);
        List<EditionView> all = editions.of(id);
        String fingerprint = Fingerprint.of(compiled.content());
        boolean signed = !all.isEmpty() && all.getFirst().fingerprint().equals(fingerprint);
        int version = all.stream()
                        .map(EditionView::number)
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + (signed ? 0 : 1);
        return new ReportView(
                id,
                compiled.content(),
                compiled.report().period(),
                version,
                signed,
                compiled.report().version(),
                fingerprint,
                all);
    }

    private ReportRecord find(ReportId id) {
        return reports.find(id).orElseThrow(() -> new NotFoundException("report " + id));
    }
}
