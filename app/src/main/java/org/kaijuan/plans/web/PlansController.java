package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.Activations;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.NewPlan;
import org.kaijuan.plans.PlanFilter;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanRights;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register: which plans there are, and a new one. */
@Controller
@RequestMapping("/plans")
class PlansController {

    private static final int LONGEST = 200;

    private final Plans plans;
    private final PlanRights rights;
    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final Activations activations;
    private final Libraries libraries;

    PlansController(
            Plans plans,
            PlanRights rights,
            PlanTemplates templates,
            Adoptions adoptions,
            Activations activations,
            Libraries libraries) {
        this.plans = plans;
        this.rights = rights;
        this.templates = templates;
        this.adoptions = adoptions;
        this.activations = activations;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(PlansAccess.READ)
    Page list(Actor actor, Form form) {
        return Page.of(
                "plans/plans",
                new PlansPage(
                        plans.list(actor, filter(actor, form)),
                        owners(actor, PlansAccess.READ),
                        waiting(actor),
                        activations.running(actor),
                        !owners(actor, PlansAccess.WRITE).isEmpty()));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(PlansAccess.READ)
    Excel<PlanView> export(Actor actor, Ui ui, Form form) {
        return Excel.of(
                ui.t("menu.plans") + ".xlsx",
                List.of(
                        Excel.column(ui.t("plans.owner"), PlanView::owner),
                        Excel.column(
                                ui.t("plans.kind"),
                                plan -> ui.t("plans.kind." + plan.kind().code())),
                        Excel.column(ui.t("plans.title"), PlanView::title),
                        Excel.column(ui.t("plans.state"), plan -> ui.t("plans.state." + plan.state())),
                        Excel.column(ui.t("plans.edition"), PlanView::approved),
                        Excel.column(ui.t("plans.approved-at"), PlanView::approvedAt),
                        Excel.column(ui.t("plans.group"), PlanView::groupName)),
                plans.export(actor, filter(actor, form)).stream());
    }

    @GetMapping("/new")
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page fresh(Actor actor, Form form) {
        return page(actor, form);
    }

    @PostMapping
    @Allow(value = PlansAccess.WRITE, or = PlansAccess.OFFICE_WRITE)
    Page begin(Actor actor, Form form) {
        Option owner = owner(actor, form);
        String kind = form.choice(
                "kind", Arrays.stream(PlanKind.values()).map(PlanKind::code).toList());
        String title = form.required("title", LONGEST);
        String group = form.optional("group", LONGEST);
        if (form.hasErrors() || kind == null) {
            return page(actor, form).status(422);
        }
        LibraryId library = libraries.find(owner.value()).map(LibraryView::id).orElse(null);
        UnitId scope = new UnitId(owner.value());
        NewPlan plan = new NewPlan(library, PlanKind.of(kind), title, scope, null, group == null ? "" : group);
        return switch (plans.begin(actor, plan)) {
            case Outcome.Done<PlanId>(PlanId id) ->
                Page.redirect("/plans/" + id + "/draft").flash("plans.flash.begun");
            case Outcome.Refused<PlanId>(Refusal refusal) ->
                page(actor, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Form form) {
        return Page.of("plans/new", new NewPlanPage(owners(actor, PlansAccess.WRITE), form));
    }

    /** Whose plan it is to be, as chosen; the only one if there is but one. */
    private Option owner(Actor actor, Form form) {
        String chosen = form.text("library");
        List<Option> own = owners(actor, PlansAccess.WRITE);
        return own.stream()
                .filter(owner -> own.size() == 1 || owner.value().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("owner " + chosen));
    }

    /** The offices and libraries whose plans the actor may write. */
    private List<Option> owners(Actor actor, String permission) {
        return Stream.concat(
                        rights.offices(actor, permission).stream()
                                .map(office -> new Option(office.id().code(), office.name())),
                        libraries(actor, permission).stream()
                                .map(library -> new Option(library.id().code(), library.name())))
                .toList();
    }

    private List<LibraryView> libraries(Actor actor, String permission) {
        return libraries.all().stream()
                .filter(library -> actor.may(permission, library.id()))
                .toList();
    }

    private List<TemplateView> waiting(Actor actor) {
        LibraryId own = actor.library();
        return own == null
                ? List.of()
                : templates.offers(actor).stream()
                        .filter(TemplateView::isPublished)
                        .filter(template -> template.asked().contains(own))
                        .filter(template ->
                                adoptions.of(actor, template.id(), own).isEmpty())
                        .toList();
    }

    /** What a filter does not know it does not filter by. */
    private PlanFilter filter(Actor actor, Form form) {
        String owner = form.text("library");
        String state = form.text("state");
        return new PlanFilter(
                owners(actor, PlansAccess.READ).stream()
                                .anyMatch(each -> each.value().equals(owner))
                        ? owner
                        : null,
                kind(form.text("kind")),
                state.isEmpty() ? null : state);
    }

    private static @Nullable PlanKind kind(String code) {
        return Arrays.stream(PlanKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
