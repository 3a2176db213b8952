package org.kaijuan.plans;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What libraries make of the province's templates: they adopt, adapt or decline. */
@Service
public class Adoptions {

    private static final int LONGEST_REASON = 1000;

    private final PlanTemplates templates;
    private final Plans plans;
    private final AdoptionRows rows;
    private final PlanStore planRows;
    private final PlanTrail trail;
    private final Libraries libraries;
    private final Audit audit;

    Adoptions(
            PlanTemplates templates,
            Plans plans,
            AdoptionRows rows,
            PlanStore planRows,
            PlanTrail trail,
            Libraries libraries,
            Audit audit) {
        this.templates = templates;
        this.plans = plans;
        this.rows = rows;
        this.planRows = planRows;
        this.trail = trail;
        this.libraries = libraries;
        this.audit = audit;
    }

    /**
     * Takes a template over as a plan of the library. Word for word, and with nothing missing in it, it is handed in for
     * approval at once; to be adapted, it is the first draft.
     *
     * @return the plan
     */
    @Transactional
    public Outcome<PlanId> take(Actor actor, TemplateId id, LibraryId library, Answer answer, String reason) {
        TemplateView template = addressed(actor, id, library);
        boolean needsReason = answer == Answer.ADAPTED;
        if (!template.isPublished()) {
            return Outcome.refused("plans.not-published");
        }
        if (reason.length() > LONGEST_REASON || (needsReason && reason.isBlank())) {
            return Outcome.refused("plans.reason-missing");
        }
        NewPlan plan = new NewPlan(library, template.kind(), title(template, library), UnitId.of(library), null, "");
        PlanId made = plans.begin(actor, plan, template.content(), id, template.title())
                .orThrow();
        answer(actor, template, library, answer, made, reason);
        if (answer == Answer.ADOPTED && template.content().gaps().isEmpty()) {
            plans.submit(actor, made).orThrow();
        }
        return Outcome.done(made);
    }

    /** Says no, with the reason; the library may still take it over later. */
    @Transactional
    public Outcome<TemplateId> decline(Actor actor, TemplateId id, LibraryId library, String reason) {
        TemplateView template = addressed(actor, id, library);
        if (!template.isPublished()) {
            return Outcome.refused("plans.not-published");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("plans.reason-missing");
        }
        answer(actor, template, library, Answer.DECLINED, null, reason);
        return Outcome.done(id);
    }

    private void answer(
            Actor actor,
            TemplateView template,
            LibraryId library,
            Answer answer,
            @Nullable PlanId plan,
            String reason) {
        if (!rows.answer(template.id(), library, answer, plan, reason, actor.name())) {
            throw new RefusedException(Refusal.of("plans.answered-already"));
        }
        trail.note(
                actor,
                template.id(),
                answer.code(),
                libraries.get(library).name() + (reason.isBlank() ? "" : ": " + reason));
    }

    private String title(TemplateView template, LibraryId library) {
        return libraries.get(library).name() + template.title();
    }

    /** The answer of a library; absent if it has not answered. */
    public Optional<Adoption> of(Actor actor, TemplateId id, LibraryId library) {
        templates.get(actor, id);
        return actor.may(PlansAccess.READ, library) ? rows.find(id, library) : Optional.empty();
    }

    /** In how many parts a library's plan differs from its template; none for a plan of its own. */
    public int changes(Actor actor, PlanId id, int edition) {
        return differences(actor, id, edition, Differences::exact)
                .map(differences -> differences.changed().size())
                .orElse(0);
    }

    /** How a library's plan differs from its template, steps in these words; empty for a plan of its own. */
    public Optional<Differences> differences(Actor actor, PlanId id, int edition, Differences.Wording wording) {
        PlanView plan = plans.get(actor, id);
        TemplateId template = plan.template();
        return template == null
                ? Optional.empty()
                : Optional.of(Differences.between(
                        templates.get(actor, template).content(),
                        plans.edition(actor, id, edition).content(),
                        wording));
    }

    /** Who has answered and who has not, in the order of the register; for the template's unit. */
    public AdoptionBoard board(Actor actor, TemplateId id) {
        TemplateView template = templates.own(actor, id);
        Map<LibraryId, Adoption> answers = rows.of(id);
        Map<LibraryId, PlanContent> contents = rows.contents(id);
        Map<PlanId, PlanView> made =
                planRows.of(Scope.of(template.asked())).stream().collect(Collectors.toMap(PlanView::id, plan -> plan));
        List<AdoptionLine> lines = template.asked().stream()
                .flatMap(library -> libraries.find(library.code()).stream())
                .map(library -> line(template, library, answers.get(library.id()), contents, made))
                .toList();
        return new AdoptionBoard(template, lines);
    }

    /** The same for a file; the audit trail says so. */
    @Transactional
    public AdoptionBoard export(Actor actor, TemplateId id) {
        AdoptionBoard board = board(actor, id);
        audit.exported(actor, null, "plans.adoptions", board.lines().size());
        return board;
    }

    private static AdoptionLine line(
            TemplateView template,
            LibraryView library,
            @Nullable Adoption adoption,
            Map<LibraryId, PlanContent> contents,
            Map<PlanId, PlanView> made) {
        PlanContent content = contents.get(library.id());
        int changed = content == null || adoption == null || adoption.plan() == null
                ? 0
                : Differences.between(template.content(), content).changed().size();
        PlanView plan = adoption == null || adoption.plan() == null ? null : made.get(adoption.plan());
        boolean late = adoption != null && !adoption.at().isBefore(template.deadline());
        return new AdoptionLine(library, adoption, plan, changed, late);
    }

    private TemplateView addressed(Actor actor, TemplateId id, LibraryId library) {
        TemplateView template = templates.get(actor, id);
        if (!template.asked().contains(library) || !actor.may(PlansAccess.READ, library)) {
            throw new NotFoundException("template " + id + " for " + library);
        }
        actor.require(PlansAccess.WRITE, library);
        return template;
    }
}
