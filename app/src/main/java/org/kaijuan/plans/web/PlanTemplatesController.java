package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.AdoptionBoard;
import org.kaijuan.plans.AdoptionLine;
import org.kaijuan.plans.AdoptionReminders;
import org.kaijuan.plans.Adoptions;
import org.kaijuan.plans.NewTemplate;
import org.kaijuan.plans.PlanActions;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.plans.TemplateId;
import org.kaijuan.plans.TemplateView;
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

/** The province writes templates of plans, publishes them and sees who takes them over. */
@Controller
@RequestMapping("/province/plan-templates")
class PlanTemplatesController {

    private final PlanTemplates templates;
    private final Adoptions adoptions;
    private final AdoptionReminders reminders;
    private final PlanActions actions;
    private final Audit audit;

    PlanTemplatesController(
            PlanTemplates templates,
            Adoptions adoptions,
            AdoptionReminders reminders,
            PlanActions actions,
            Audit audit) {
        this.templates = templates;
        this.adoptions = adoptions;
        this.reminders = reminders;
        this.actions = actions;
        this.audit = audit;
    }

    @GetMapping(params = "!format")
    @Allow(PlansAccess.TEMPLATE)
    Page list(Actor actor, Form form) {
        return Page.of("plans/templates", new TemplatesPage(boards(actor, form)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(PlansAccess.TEMPLATE)
    Excel<AdoptionBoard> export(Actor actor, Ui ui, Form form) {
        List<AdoptionBoard> boards = boards(actor, form);
        audit.exported(actor, null, "plans.templates", boards.size());
        return TemplatesFile.of(ui, boards);
    }

    /** Those of the kind and in the state that the address names; all where it names none. */
    private List<AdoptionBoard> boards(Actor actor, Form form) {
        String kind = form.text("kind");
        String state = form.text("state");
        return templates.own(actor).stream()
                .filter(template -> kind.isEmpty() || template.kind().code().equals(kind))
                .filter(template -> state.isEmpty() || template.state().code().equals(state))
                .map(template -> adoptions.board(actor, template.id()))
                .toList();
    }

    /** A form that begins with the shipped text of a kind. */
    @GetMapping("/new")
    @Allow(PlansAccess.TEMPLATE)
    Page fresh(Actor actor, Form form) {
        PlanKind kind = Arrays.stream(PlanKind.values())
                .filter(each -> each.code().equals(form.text("kind")))
                .findFirst()
                .orElse(PlanKind.EMERGENCY);
        form.set("kind", kind.code());
        return form(actor, null, new ContentForm(form, choices()).fill(templates.shipped(kind)));
    }

    /** Keeps the draft; or only shows the fields of the actions that have been chosen, and nothing is kept yet. */
    @PostMapping
    @Allow(PlansAccess.TEMPLATE)
    Page draft(Actor actor, Form form) {
        if (form.checked("fields")) {
            return form(actor, null, form);
        }
        Optional<NewTemplate> template = TemplateForms.read(form, unit(actor, form), choices());
        if (template.isEmpty()) {
            return form(actor, null, form).status(422);
        }
        return answer(templates.draft(actor, template.get()), actor, null, form);
    }

    @GetMapping("/{id}/draft")
    @Allow(PlansAccess.TEMPLATE)
    Page edit(Actor actor, @PathVariable String id) {
        TemplateView template = templates.get(actor, TemplateId.of(id));
        return form(actor, template, TemplateForms.of(template, choices()));
    }

    @PostMapping("/{id}/draft")
    @Allow(PlansAccess.TEMPLATE)
    Page change(Actor actor, @PathVariable String id, Form form) {
        TemplateView before = templates.get(actor, TemplateId.of(id));
        if (form.checked("fields")) {
            return form(actor, before, form);
        }
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        Optional<NewTemplate> template = TemplateForms.read(form, before.unit(), choices());
        if (template.isEmpty()) {
            return form(actor, before, form).status(422);
        }
        return answer(templates.change(actor, before.id(), version, template.get()), actor, before, form);
    }

    @GetMapping(path = "/{id}", params = "!format")
    @Allow(PlansAccess.TEMPLATE)
    Page show(Actor actor, @PathVariable String id, Form form) {
        return page(actor, TemplateId.of(id), form);
    }

    @GetMapping(path = "/{id}", params = "format=xlsx")
    @Allow(PlansAccess.TEMPLATE)
    Excel<AdoptionLine> export(Actor actor, Ui ui, @PathVariable String id, Form form) {
        AdoptionBoard board = adoptions.export(actor, TemplateId.of(id)).only(form.text("standing"));
        return Excel.of(
                board.template().title() + ".xlsx",
                List.of(
                        Excel.column(
                                ui.t("plans.board.ordinal"),
                                line -> line.library().ordinal()),
                        Excel.column(
                                ui.t("plans.library"), line -> line.library().name()),
                        Excel.column(ui.t("plans.board.standing"), line -> ui.t("plans.standing." + line.standing())),
                        Excel.column(ui.t("plans.board.answered-at"), AdoptionLine::answeredAt),
                        Excel.column(ui.t("plans.board.late"), AdoptionLine::late),
                        Excel.column(ui.t("plans.board.changed"), AdoptionLine::changed),
                        Excel.column(
                                ui.t("plans.state"),
                                line -> line.plan() == null
                                        ? null
                                        : ui.t("plans.state." + line.plan().state())),
                        Excel.column(ui.t("plans.board.reason"), AdoptionLine::reason)),
                board.lines().stream());
    }

    @PostMapping("/{id}/publication")
    @Allow(PlansAccess.TEMPLATE)
    Page publish(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, templates.publish(actor, TemplateId.of(id)), "plans.flash.published");
    }

    @PostMapping("/{id}/closing")
    @Allow(PlansAccess.TEMPLATE)
    Page close(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, templates.close(actor, TemplateId.of(id)), "plans.flash.closed");
    }

    @PostMapping("/{id}/reminders")
    @Allow(PlansAccess.TEMPLATE)
    Page remind(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, reminders.remindNow(actor, TemplateId.of(id)), "plans.flash.reminded");
    }

    private Page answer(Actor actor, String id, Form form, Outcome<?> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done ->
                Page.redirect("/province/plan-templates/" + id).flash(flash);
            case Outcome.Refused<?> refused ->
                page(actor, TemplateId.of(id), form.refuse(refused.refusal())).status(422);
        };
    }

    private Page answer(Outcome<TemplateId> outcome, Actor actor, @Nullable TemplateView before, Form form) {
        return switch (outcome) {
            case Outcome.Done<TemplateId>(TemplateId id) ->
                Page.redirect("/province/plan-templates/" + id).flash("plans.flash.saved");
            case Outcome.Refused<TemplateId>(Refusal refusal) ->
                form(actor, before, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, TemplateId id, Form form) {
        AdoptionBoard whole = adoptions.board(actor, id);
        return Page.of(
                "plans/template",
                new TemplatePage(
                        whole,
                        whole.only(form.text("standing")),
                        templates.history(actor, id),
                        new ActionWords(actions.all()),
                        form));
    }

    private Page.Shown form(Actor actor, @Nullable TemplateView template, Form form) {
        return Page.of(
                "plans/templateform", new TemplateFormPage(template, templates.proposers(actor), choices(), form));
    }

    private ActionChoices choices() {
        return new ActionChoices(actions.all());
    }

    /** The unit chosen, or the lowest one in whose name the actor may propose. */
    private UnitId unit(Actor actor, Form form) {
        String chosen = form.text("unit");
        return templates.proposers(actor).stream()
                .map(UnitView::id)
                .filter(unit -> chosen.isEmpty() || unit.code().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit " + chosen));
    }
}
