package org.kaijuan.policy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyEffect;
import org.kaijuan.policy.PolicyLine;
import org.kaijuan.policy.PolicyRegister;
import org.kaijuan.policy.PolicyVersion;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules: in force, history, change with preview, undo of what has not begun. */
@Controller
@RequestMapping("/policies")
class PoliciesController {

    private static final String READ = "policy:rule:read";
    private static final String WRITE = "policy:rule:write";

    private final Policies policies;
    private final PolicyRegister register;
    private final Libraries libraries;
    private final BusinessClock clock;

    PoliciesController(Policies policies, PolicyRegister register, Libraries libraries, BusinessClock clock) {
        this.policies = policies;
        this.register = register;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping
    @Allow(READ)
    Page all(Actor actor, @RequestParam(required = false) @Nullable String unit) {
        UnitView where = unit(actor, unit);
        LocalDate today = today();
        List<PolicyLine> lines = register.inForce(actor, where.id(), today);
        return Page.of("policy/policies", new PoliciesPage(where, register.units(actor), today, lines));
    }

    @GetMapping("/{key}")
    @Allow(READ)
    Page one(Actor actor, @PathVariable String key, @RequestParam(required = false) @Nullable String unit) {
        UnitView where = unit(actor, unit);
        PolicyLine line = register.inForce(actor, key, where.id(), today());
        return Page.of("policy/policy", page(actor, where, line, ChangeForm.fresh(line, today())));
    }

    /** Shows what the change would do. */
    @PostMapping("/{key}/previews")
    @Allow(WRITE)
    Page preview(Actor actor, @PathVariable String key, @RequestParam String unit, HttpServletRequest request) {
        UnitView where = unit(actor, unit);
        Form form = Form.of(request);
        PolicyChange change = ChangeForm.read(form, key, where.id(), today());
        if (form.hasErrors()) {
            return again(actor, where, key, form);
        }
        return switch (policies.preview(actor, change)) {
            case Outcome.Done<List<PolicyEffect>>(List<PolicyEffect> effects) ->
                Page.of("policy/preview", new PolicyPreviewPage(change, where, effects, form));
            case Outcome.Refused<List<PolicyEffect>>(var refusal) -> again(actor, where, key, form.refuse(refusal));
        };
    }

    @PostMapping("/{key}/versions")
    @Allow(WRITE)
    Page set(Actor actor, @PathVariable String key, @RequestParam String unit, HttpServletRequest request) {
        UnitView where = unit(actor, unit);
        Form form = Form.of(request);
        PolicyChange change = ChangeForm.read(form, key, where.id(), today());
        if (form.hasErrors()) {
            return again(actor, where, key, form);
        }
        return switch (policies.set(actor, change)) {
            case Outcome.Done<PolicyVersion>(PolicyVersion version) ->
                Page.redirect(path(key, where.id())).flash("policy.flash.set", version.from());
            case Outcome.Refused<PolicyVersion>(var refusal) -> again(actor, where, key, form.refuse(refusal));
        };
    }

    @PostMapping("/versions/{id}/withdrawal")
    @Allow(WRITE)
    Page withdraw(Actor actor, @PathVariable UUID id) {
        PolicyVersion version = policies.withdraw(actor, id).orThrow();
        return Page.redirect(path(version.key(), version.unit())).flash("policy.flash.withdrawn");
    }

    private Page again(Actor actor, UnitView where, String key, Form form) {
        PolicyLine line = register.inForce(actor, key, where.id(), today());
        return Page.of("policy/policy", page(actor, where, line, form)).status(422);
    }

    private PolicyPage page(Actor actor, UnitView where, PolicyLine line, Form form) {
        return new PolicyPage(
                line, where, register.history(actor, line.key(), where.id()), register.maySet(actor, where.id()), form);
    }

    private UnitView unit(Actor actor, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return libraries.unit(register.home(actor));
        }
        return libraries.findUnit(code).orElseThrow(() -> new NotFoundException("unit " + code));
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }

    private static String path(String key, UnitId unit) {
        return "/policies/" + key + "?unit=" + unit;
    }
}
