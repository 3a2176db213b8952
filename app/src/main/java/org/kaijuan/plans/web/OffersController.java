package org.kaijuan.plans.web;

import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.Adoption;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.Answer;
import org.kaijuan.plans.PlanActions;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.plans.TemplateId;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A library reads a template of the province and adopts, adapts or declines it. */
@Controller
@RequestMapping("/plans/templates/{id}")
class OffersController {

    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final Libraries libraries;
    private final PlanActions actions;

    OffersController(PlanTemplates templates, Adoptions adoptions, Libraries libraries, PlanActions actions) {
        this.templates = templates;
        this.adoptions = adoptions;
        this.libraries = libraries;
        this.actions = actions;
    }

    @GetMapping
    @Allow(PlansAccess.READ)
    Page show(Actor actor, @PathVariable String id, Form form) {
        return page(actor, templates.get(actor, TemplateId.of(id)), form);
    }

    @PostMapping("/adoption")
    @Allow(PlansAccess.WRITE)
    Page answer(Actor actor, @PathVariable String id, Form form) {
        TemplateView template = templates.get(actor, TemplateId.of(id));
        String answer =
                form.choice("answer", List.of(Answer.ADOPTED.code(), Answer.ADAPTED.code(), Answer.DECLINED.code()));
        if (answer == null) {
            return page(actor, template, form).status(422);
        }
        return switch (Answer.of(answer)) {
            case DECLINED -> decline(actor, template, form);
            case ADOPTED -> take(actor, template, Answer.ADOPTED, form);
            case ADAPTED -> take(actor, template, Answer.ADAPTED, form);
        };
    }

    private Page take(Actor actor, TemplateView template, Answer answer, Form form) {
        return switch (adoptions.take(
                actor, template.id(), library(actor, template, form), answer, form.text("reason"))) {
            case Outcome.Done<PlanId>(PlanId plan) ->
                Page.redirect("/plans/" + plan + (answer == Answer.ADAPTED ? "/draft" : ""))
                        .flash("plans.flash." + answer.code());
            case Outcome.Refused<PlanId>(Refusal refusal) ->
                page(actor, template, form.refuse(refusal)).status(422);
        };
    }

    private Page decline(Actor actor, TemplateView template, Form form) {
        return switch (adoptions.decline(actor, template.id(), library(actor, template, form), form.text("reason"))) {
            case Outcome.Done<TemplateId> done ->
                Page.redirect("/plans/templates/" + template.id()).flash("plans.flash.declined");
            case Outcome.Refused<TemplateId>(Refusal refusal) ->
                page(actor, template, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, TemplateView template, Form form) {
        LibraryId library = library(actor, template, form);
        Adoption adoption = adoptions.of(actor, template.id(), library).orElse(null);
        boolean isOpen = adoption == null || adoption.answer() == Answer.DECLINED;
        return Page.of(
                "plans/offer",
                new OfferPage(
                        template,
                        libraries.get(library),
                        adoption,
                        isOpen && template.isPublished() && actor.may(PlansAccess.WRITE, library),
                        new ActionWords(actions.all()),
                        form));
    }

    /** The library chosen, else the actor's own, else the first that is asked and that the actor may see. */
    private static LibraryId library(Actor actor, TemplateView template, Form form) {
        String chosen = form.text("library");
        LibraryId own = actor.library();
        return template.asked().stream()
                .filter(library -> actor.may(PlansAccess.READ, library))
                .filter(library -> chosen.isEmpty() || library.code().equals(chosen))
                .min((one, other) -> Boolean.compare(other.equals(own), one.equals(own)))
                .orElseThrow(() -> new NotFoundException("template " + template.id()));
    }
}
