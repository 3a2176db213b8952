package org.kaijuan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.audit.Audit;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.Figures;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patterns of reports (PRV-05): the shipped one, and those that the province writes by copying one. A change is a new version;
 * reports that were made from an older one stay as they are.
 */
@Service
public class ReportTemplates {

    private static final int LONGEST = 200_000;
    private static final String CODE = "[a-z][a-z0-9-]{1,39}";

    private final TemplateStore store;
    private final Figures figures;
    private final ReportAccess access;
    private final Audit audit;

    ReportTemplates(TemplateStore store, Figures figures, ReportAccess access, Audit audit) {
        this.store = store;
        this.figures = figures;
        this.access = access;
        this.audit = audit;
    }

    /** All there are, the shipped one first; none for who makes no reports. */
    @Transactional(readOnly = true)
    public List<TemplateView> all(Actor actor) {
        if (!access.mayWrite(actor)) {
            return List.of();
        }
        return Stream.concat(Stream.of(ReportTemplate.shipped()), store.all().stream())
                .toList();
    }

    /** @throws NotFoundException if there is no such template */
    @Transactional(readOnly = true)
    public TemplateView get(Actor actor, String code) {
        access.require(actor, ReportAccess.WRITE);
        return find(code).orElseThrow(() -> new NotFoundException("template " + code));
    }

    private Optional<TemplateView> find(String code) {
        return code.equals(Reports.SERVICES) ? Optional.of(ReportTemplate.shipped()) : store.find(code);
    }

    Optional<ReportTemplate> template(String code) {
        return find(code).map(found -> ReportTemplate.read(code, found.text()));
    }

    /**
     * Writes a template: the next version of the province's own, or a new one.
     *
     * @param version that was read; 0 for a new one. Refused: {@code report.template-code}, {@code report.template-shipped}, {@code
     *     report.template-changed} if another was faster or the code is taken, {@code report.template-too-long}, {@code
     *     report.template-line} with what is missing, {@code report.template-reference} with what leads nowhere
     */
    @Transactional
    public Outcome<TemplateView> write(Actor actor, String code, int version, String text) {
        access.require(actor, ReportAccess.WRITE);
        Optional<Refusal> problem = problem(code, text);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        int last = store.find(code).map(TemplateView::version).orElse(0);
        if (last != version || !store.insert(code, version + 1, text.strip(), actor)) {
            return Outcome.refused("report.template-changed", code);
        }
        audit.record(actor, "report.template.written", null, "template", code, Map.of("version", version + 1));
        return Outcome.done(get(actor, code));
    }

    private Optional<Refusal> problem(String code, String text) {
        if (!code.matches(CODE)) {
            return Optional.of(Refusal.of("report.template-code"));
        }
        if (code.equals(Reports.SERVICES)) {
            return Optional.of(Refusal.of("report.template-shipped"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Refusal.of("report.template-too-long", LONGEST));
        }
        try {
            return broken(ReportTemplate.read(code, text))
                    .map(reference -> Refusal.of("report.template-reference", reference));
        } catch (IllegalArgumentException incomplete) {
            return Optional.of(Refusal.of("report.template-line", String.valueOf(incomplete.getMessage())));
        }
    }

    /** A reference that no report could follow. What a library sent is of one report, and cannot stand in a pattern. */
    private Optional<String> broken(ReportTemplate template) {
        List<String> known =
                figures.catalogue().stream().map(FigureDefinition::id).toList();
        return template.segments()
                .filter(segment -> switch (segment) {
                    case Segment.Figure figure -> !known.contains(figure.figure());
                    case Segment.Highlight _, Segment.Unknown _ -> true;
                    case Segment.Words _, Segment.Footnote _ -> false;
                })
                .map(segment -> Markup.write(List.of(segment)))
                .findFirst();
    }
}
