package org.kaijuan.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.plans.Activations;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.Differences;
import org.kaijuan.plans.EditionState;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.Lessons;
import org.kaijuan.plans.NewPlan;
import org.kaijuan.plans.PlanActions;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanRights;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One plan: read, submit, approve, send back, renew, retire. */
@Controller
@RequestMapping("/plans/{id}")
class PlanController {

    private final Plans plans;
    private final PlanRights rights;
    private final Adoptions adoptions;
    private final Activations activations;
    private final LoadForecasts forecasts;
    private final Groups groups;
    private final Lessons lessons;
    private final Libraries libraries;
    private final PlanActions actions;

    PlanController(
            Plans plans,
            PlanRights rights,
            Adoptions adoptions,
            Activations activations,
            LoadForecasts forecasts,
            Groups groups,
            Lessons lessons,
            Libraries libraries,
            PlanActions actions) {
        this.plans = plans;
        this.rights = rights;
        this.adoptions = adoptions;
        this.activations = activations;
        this.forecasts = forecasts;
        this.groups = groups;
        this.lessons = lessons;
        this.libraries = libraries;
        this.actions = actions;
    }

    @GetMapping
    @Allow(PlansAccess.READ)
    Page show(Actor actor, @PathVariable String id) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        int edition = plan.approved() > 0 ? plan.approved() : plan.open();
        return page(actor, plan, edition == 0 ? 1 : edition, Form.empty());
    }

    @GetMapping("/editions/{number}")
    @Allow(PlansAccess.READ)
    Page edition(Actor actor, @PathVariable String id, @PathVariable int number) {
        return page(actor, plans.get(actor, PlanId.of(id)), number, Form.empty());
    }

    /** A text set against the one before it, or against {@code from}. */
    @GetMapping("/editions/{number}/differences")
    @Allow(PlansAccess.READ)
    Page differences(Actor actor, Ui ui, @PathVariable String id, @PathVariable int number, Form form) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        boolean fromTemplate = form.text("from").equals("template") && plan.template() != null;
        ActionWords words = words();
        Differences.Wording wording = step -> words.whole(ui, step);
        Differences differences = fromTemplate
                ? adoptions.differences(actor, plan.id(), number, wording).orElseThrow()
                : plans.differences(actor, plan.id(), Math.max(1, number - 1), number, wording);
        return Page.of("plans/differences", new DifferencesPage(plan, number, fromTemplate, differences));
    }

    @PostMapping("/description")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page describe(Actor actor, @PathVariable String id, Form form) {
        PlanView plan = plans.get(actor, PlanId.of(id));
        String scope = form.text("scope");
        boolean isSaid = plan.library() != null && UnitId.isValid(scope);
        NewPlan described = new NewPlan(
                plan.libraryId(),
                plan.kind(),
                form.text("title"),
                new UnitId(isSaid ? scope : plan.ownerCode()),
                form.uuid("group-id"),
                form.text("group"));
        return answer(actor, id, form, plans.describe(actor, plan.id(), described), "plans.flash.saved");
    }

    @PostMapping("/submission")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page submit(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, plans.submit(actor, PlanId.of(id)), "plans.flash.submitted");
    }

    @PostMapping("/approval")
    @Allow(value = PlansAccess.APPROVE, or = PlansAccess.OFFICE_APPROVE)
    Page approve(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, plans.approve(actor, PlanId.of(id), version(form)), "plans.flash.approved");
    }

    @PostMapping("/return")
    @Allow(value = PlansAccess.APPROVE, or = PlansAccess.OFFICE_APPROVE)
    Page sendBack(Actor actor, @PathVariable String id, Form form) {
        Outcome<EditionView> outcome = plans.sendBack(actor, PlanId.of(id), version(form), form.text("reason"));
        return answer(actor, id, form, outcome, "plans.flash.sent-back");
    }

    /** The next text, with the words of the one in force. */
    @PostMapping("/editions")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page renew(Actor actor, @PathVariable String id, Form form) {
        return renewed(actor, id, form, plans.nextEdition(actor, PlanId.of(id), form.text("reason"), null));
    }

    /** The next text, because of what reviews have found (OPN-30). */
    @PostMapping("/lessons")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page takeUp(Actor actor, @PathVariable String id, Form form) {
        return renewed(actor, id, form, lessons.takeUp(actor, PlanId.of(id), form.all("finding")));
    }

    private Page renewed(Actor actor, String id, Form form, Outcome<EditionView> outcome) {
        return switch (outcome) {
            case Outcome.Done<EditionView> done ->
                Page.redirect("/plans/" + id + "/draft").flash("plans.flash.renewed");
            case Outcome.Refused<EditionView> refused -> answer(actor, id, form, refused, "");
        };
    }

    @PostMapping("/retirement")
    @Allow(value = PlansAccess.APPROVE, or = PlansAccess.OFFICE_APPROVE)
    Page retire(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, plans.retire(actor, PlanId.of(id), form.text("reason")), "plans.flash.retired");
    }

    /** Groups that a plan can bind: those of its library. */
    private List<GroupView> groups(Actor actor, @Nullable LibraryId library) {
        return library != null && actor.may(CoordinationAccess.GROUP_READ, library)
                ? groups.of(actor, library)
                : List.of();
    }

    private ActionWords words() {
        return new ActionWords(actions.all());
    }

    private static int version(Form form) {
        return form.integer("version", 0, Integer.MAX_VALUE);
    }

    private Page answer(Actor actor, String id, Form form, Outcome<?> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done -> Page.redirect("/plans/" + id).flash(flash);
            case Outcome.Refused<?> refused -> {
                PlanView plan = plans.get(actor, PlanId.of(id));
                int edition = plan.open() > 0 ? plan.open() : plan.approved();
                yield page(actor, plan, edition, form.refuse(refused.refusal())).status(422);
            }
        };
    }

    private Page.Shown page(Actor actor, PlanView plan, int number, Form form) {
        LibraryId library = plan.libraryId();
        EditionView shown = plans.edition(actor, plan.id(), number);
        if (form.text("title").isEmpty()) {
            form.set("title", plan.title());
            form.set("group", plan.groupName());
            form.set("group-id", plan.group() == null ? "" : plan.group().toString());
            form.set("scope", plan.scope().id().code());
        }
        List<UnitView> scopes = new ArrayList<>(List.of(libraries.unit(new UnitId(plan.ownerCode()))));
        if (library != null) {
            scopes.addAll(libraries.departments(library));
        }
        return Page.of(
                "plans/plan",
                new PlanPage(
                        plan,
                        shown,
                        plans.editions(actor, plan.id()),
                        activations.of(actor, plan.id()),
                        adoptions.changes(actor, plan.id(), number),
                        plans.history(actor, plan.id()),
                        scopes,
                        groups(actor, library),
                        lessons.waiting(actor, plan),
                        rights.may(actor, PlansAccess.WRITE, plan) && !plan.isRetired(),
                        rights.may(actor, PlansAccess.APPROVE, plan) && !plan.isRetired(),
                        rights.may(actor, PlansAccess.ACTIVATE, plan)
                                && plan.isApproved()
                                && shown.state() == EditionState.APPROVED,
                        library == null ? null : forecasts.ahead(actor, library),
                        words(),
                        form));
    }
}
