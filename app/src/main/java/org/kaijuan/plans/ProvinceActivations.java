package org.kaijuan.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries the plan of a province out in all of its libraries at once: in each the plan that it made of the template, with what
 * it has made its own. Tasks stay with the posts, for only the library knows who holds them; orders are drafts that each
 * director previews and applies.
 */
@Service
public class ProvinceActivations {

    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final Activations activations;
    private final ActivationRows rows;
    private final PlanTrail trail;
    private final AdoptionLetters letters;
    private final Libraries libraries;

    ProvinceActivations(
            PlanTemplates templates,
            Adoptions adoptions,
            Activations activations,
            ActivationRows rows,
            PlanTrail trail,
            AdoptionLetters letters,
            Libraries libraries) {
        this.templates = templates;
        this.adoptions = adoptions;
        this.activations = activations;
        this.rows = rows;
        this.trail = trail;
        this.letters = letters;
        this.libraries = libraries;
    }

    /**
     * What would happen in each library that the template asked, in the order of the register. Changes nothing.
     *
     * @throws NotFoundException if there is no such template, or it is not the actor's
     */
    @Transactional(readOnly = true)
    public List<CallLine> preview(Actor actor, TemplateId id) {
        return adoptions.board(actor, id).lines().stream().map(this::line).toList();
    }

    /**
     * Begins it wherever it can begin, and tells the directors there. Libraries that were left out are in the answer, with what
     * stood against it. Refused: {@code plans.nowhere-to-begin}, and as {@link Activations#begin} refuses.
     *
     * @throws ForbiddenException if the actor does not hold {@link PlansAccess#CALL} for all libraries of the province
     */
    @Transactional
    public Outcome<List<CallLine>> begin(Actor actor, TemplateId id, Call call) {
        TemplateView template = templates.own(actor, id);
        requireWhole(actor, template);
        List<CallLine> before = preview(actor, id);
        if (before.stream().noneMatch(CallLine::isReady)) {
            return Outcome.refused("plans.nowhere-to-begin");
        }
        NewActivation wish = new NewActivation(call.reason(), call.number(), call.from(), call.to(), Map.of(), false);
        List<CallLine> after = new ArrayList<>();
        for (CallLine line : before) {
            PlanView plan = line.plan();
            if (!line.isReady() || plan == null) {
                after.add(line);
                continue;
            }
            Outcome<ActivationId> begun = activations.beginCalled(actor, plan, wish);
            if (begun instanceof Outcome.Refused<ActivationId> refused) {
                return Outcome.refused(refused.refusal());
            }
            letters.send(
                    template,
                    line.library().id(),
                    "plans.called",
                    begun.orThrow().toString());
            after.add(line(line.library(), plan));
        }
        long count = before.stream().filter(CallLine::isReady).count();
        trail.note(actor, id, "called", count + "/" + before.size() + " · " + call.reason());
        return Outcome.done(List.copyOf(after));
    }

    private void requireWhole(Actor actor, TemplateView template) {
        if (!actor.scope(PlansAccess.CALL)
                .libraries()
                .containsAll(libraries.under(template.unit()).libraries())) {
            throw new ForbiddenException(PlansAccess.CALL);
        }
    }

    private CallLine line(AdoptionLine adoption) {
        PlanView plan = adoption.plan();
        return plan == null
                ? new CallLine(adoption.library(), null, CallLine.Standing.NO_PLAN, null)
                : line(adoption.library(), plan);
    }

    private CallLine line(LibraryView library, PlanView plan) {
        return rows.of(plan.id()).stream()
                .filter(ActivationView::isRunning)
                .findFirst()
                .map(running -> new CallLine(library, plan, CallLine.Standing.RUNNING, running.id()))
                .orElseGet(() -> new CallLine(
                        library,
                        plan,
                        plan.isApproved() ? CallLine.Standing.READY : CallLine.Standing.NOT_APPROVED,
                        null));
    }
}
