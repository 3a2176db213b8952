package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.plans.ActivationId;
import org.kaijuan.plans.ActivationView;
import org.kaijuan.plans.Activations;
import org.kaijuan.plans.Drills;
import org.kaijuan.plans.JournalEntry;
import org.kaijuan.plans.NewActivation;
import org.kaijuan.plans.PlanActions;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanRights;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Carries plans out: the preview, the beginning, the steps, the journal, the end. */
@Controller
@RequestMapping("/plans")
class ActivationsController {

    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_REASON = 1000;

    private final Activations activations;
    private final Plans plans;
    private final PlanRights rights;
    private final Drills drills;
    private final LoadForecasts forecasts;
    private final Libraries libraries;
    private final PlanActions actions;
    private final BusinessClock clock;

    ActivationsController(
            Activations activations,
            Plans plans,
            PlanRights rights,
            Drills drills,
            LoadForecasts forecasts,
            Libraries libraries,
            PlanActions actions,
            BusinessClock clock) {
        this.activations = activations;
        this.plans = plans;
        this.rights = rights;
        this.drills = drills;
        this.forecasts = forecasts;
        this.libraries = libraries;
        this.actions = actions;
        this.clock = clock;
    }

    /** What would happen; nothing does. */
    @GetMapping("/{id}/activation")
    @Allow(value = PlansAccess.ACTIVATE, or = PlansAccess.CALL)
    Page preview(Actor actor, @PathVariable String id, Form form) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        if (form.text("from").isEmpty()) {
            form.set("from", forecasts.today(plan.libraryId()).toString());
        }
        return preview(actor, plan, form);
    }

    @PostMapping("/{id}/activation")
    @Allow(value = PlansAccess.ACTIVATE, or = PlansAccess.CALL)
    Page begin(Actor actor, @PathVariable String id, Form form) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        NewActivation wish = wish(actor, plan, form);
        if (form.hasErrors()) {
            return preview(actor, plan, form).status(422);
        }
        return switch (begin(actor, plan, wish)) {
            case Outcome.Done<ActivationId>(ActivationId begun) ->
                Page.redirect("/plans/activations/" + begun).flash("plans.flash.activated");
            case Outcome.Refused<ActivationId>(Refusal refusal) ->
                preview(actor, plan, form.refuse(refusal)).status(422);
        };
    }

    /** What its order or tasks refuse is shown like a refusal of its own. */
    private Outcome<ActivationId> begin(Actor actor, PlanView plan, NewActivation wish) {
        try {
            return activations.begin(actor, plan.id(), wish);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    /** What a drill has reached, beside the plan and beside 2020. */
    @GetMapping("/activations/{id}/scores")
    @Allow(PlansAccess.READ)
    Page scores(Actor actor, @PathVariable String id) {
        return Page.of("plans/scores", new ScoresPage(drills.report(actor, ActivationId.of(id))));
    }

    @GetMapping(path = "/activations/{id}", params = "!format")
    @Allow(PlansAccess.READ)
    Page show(Actor actor, @PathVariable String id) {
        return page(actor, ActivationId.of(id), Form.empty());
    }

    /** The journal as a table. */
    @GetMapping(path = "/activations/{id}", params = "format=xlsx")
    @Allow(PlansAccess.READ)
    Excel<JournalEntry> export(Actor actor, Ui ui, @PathVariable String id) {
        ActivationView activation = activations.get(actor, ActivationId.of(id));
        return Excel.of(
                activation.title() + ".xlsx",
                List.of(
                        Excel.column(ui.t("plans.journal.at"), JournalEntry::at),
                        Excel.column(
                                ui.t("plans.journal.what"),
                                entry -> ui.t("plans.journal." + entry.happened(), entry.subject())),
                        Excel.column(ui.t("plans.journal.by"), JournalEntry::by),
                        Excel.column(ui.t("plans.journal.minutes-late"), JournalEntry::late),
                        Excel.column(ui.t("plans.journal.note"), JournalEntry::note)),
                activations.export(actor, activation.id()).stream());
    }

    @PostMapping("/activations/{id}/steps/{key}/end")
    @Allow(value = PlansAccess.STEP, or = PlansAccess.OFFICE_WRITE)
    Page done(Actor actor, @PathVariable String id, @PathVariable String key, Form form) {
        return answer(
                actor,
                id,
                form,
                activations.done(actor, ActivationId.of(id), key, form.text("note")),
                "plans.flash.done");
    }

    @PostMapping("/activations/{id}/steps/{key}/answer")
    @Allow(value = PlansAccess.STEP, or = PlansAccess.OFFICE_WRITE)
    Page check(Actor actor, @PathVariable String id, @PathVariable String key, Form form) {
        boolean fine = form.text("fine").equals("true");
        Outcome<ActivationId> outcome = activations.answer(actor, ActivationId.of(id), key, fine, form.text("note"));
        return answer(actor, id, form, outcome, "plans.flash.answered");
    }

    @PostMapping("/activations/{id}/end")
    @Allow(value = PlansAccess.ACTIVATE, or = PlansAccess.CALL)
    Page end(Actor actor, @PathVariable String id, Form form) {
        Outcome<ActivationId> outcome = activations.end(actor, ActivationId.of(id), form.text("reason"));
        return answer(actor, id, form, outcome, "plans.flash.ended");
    }

    private Page answer(Actor actor, String id, Form form, Outcome<ActivationId> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<ActivationId> done ->
                Page.redirect("/plans/activations/" + id).flash(flash);
            case Outcome.Refused<ActivationId>(Refusal refusal) ->
                page(actor, ActivationId.of(id), form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, ActivationId id, Form form) {
        ActivationView activation = activations.get(actor, id);
        return Page.of(
                "plans/activation",
                new ActivationPage(
                        activation,
                        libraries.unit(activation.unit()).name(),
                        activations.journal(actor, id),
                        clock.instant(),
                        activation.isRunning() && rights.may(actor, PlansAccess.STEP, activation),
                        activation.isRunning() && rights.may(actor, PlansAccess.ACTIVATE, activation),
                        form));
    }

    private Page.Shown preview(Actor actor, PlanView plan, Form form) {
        rights.require(actor, PlansAccess.ACTIVATE, plan);
        LibraryId library = plan.libraryId();
        return Page.of(
                "plans/begin",
                new BeginPage(
                        plan,
                        plans.edition(actor, plan.id(), Math.max(plan.approved(), 1)),
                        activations.posts(actor, plan.id()),
                        activations.colleagues(actor, plan.id()),
                        library == null ? null : forecasts.ahead(actor, library),
                        new ActionWords(actions.all()),
                        form));
    }

    private NewActivation wish(Actor actor, PlanView plan, Form form) {
        LocalDate from = form.date("from");
        if (from == null) {
            form.error("from", "form.required");
        }
        LocalDate to = form.date("to");
        String number = form.optional("number", LONGEST_NUMBER);
        String reason = form.required("reason", LONGEST_REASON);
        Map<String, PersonId> people = new LinkedHashMap<>();
        List<String> posts = activations.posts(actor, plan.id());
        for (int i = 0; i < posts.size(); i++) {
            UUID person = form.uuid(BeginPage.field(i));
            if (person != null) {
                people.put(posts.get(i), new PersonId(person));
            }
        }
        return new NewActivation(
                reason,
                number == null ? "" : number,
                from == null ? forecasts.today(plan.libraryId()) : from,
                to,
                people,
                false);
    }
}
