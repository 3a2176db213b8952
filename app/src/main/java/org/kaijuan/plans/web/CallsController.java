package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.plans.Call;
import org.kaijuan.plans.CallLine;
import org.kaijuan.plans.PlanTemplates;
import org.kaijuan.plans.PlansAccess;
import org.kaijuan.plans.ProvinceActivations;
import org.kaijuan.plans.TemplateId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Carries the province's plan out in all of its libraries: what would happen where, and then the act. */
@Controller
@RequestMapping("/province/plan-templates/{id}/activation")
class CallsController {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 200;

    private final ProvinceActivations activations;
    private final PlanTemplates templates;
    private final BusinessClock clock;

    CallsController(ProvinceActivations activations, PlanTemplates templates, BusinessClock clock) {
        this.activations = activations;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    @Allow(PlansAccess.CALL)
    Page preview(Actor actor, @PathVariable String id) {
        LocalDate today = clock.today(clock.getZone());
        return page(actor, id, Form.empty().set("from", today.toString()));
    }

    @PostMapping
    @Allow(PlansAccess.CALL)
    Page begin(Actor actor, @PathVariable String id, Form form) {
        String reason = form.required("reason", LONGEST_REASON);
        String number = form.optional("number", LONGEST_NUMBER);
        LocalDate from = form.date("from");
        LocalDate to = form.date("to");
        if (from == null) {
            form.error("from", "form.required");
        }
        if (form.hasErrors() || from == null) {
            return page(actor, id, form).status(422);
        }
        Call call = new Call(reason, number == null ? "" : number, from, to);
        return switch (activations.begin(actor, TemplateId.of(id), call)) {
            case Outcome.Done<List<CallLine>> _ ->
                Page.redirect("/province/plan-templates/" + id + "/activation").flash("plans.flash.called");
            case Outcome.Refused<List<CallLine>>(Refusal refusal) ->
                page(actor, id, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, String id, Form form) {
        TemplateId template = TemplateId.of(id);
        List<CallLine> lines = activations.preview(actor, template);
        return Page.of("plans/call", new CallPage(templates.get(actor, template), lines, form));
    }
}
