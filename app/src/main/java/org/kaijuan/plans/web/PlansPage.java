package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.plans.ActivationView;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * The register of plans.
 *
 * @param offers templates that wait for an answer of the actor's library
 * @param running plans that are being carried out
 */
public record PlansPage(
        List<PlanView> plans,
        List<Option> owners,
        List<TemplateView> offers,
        List<ActivationView> running,
        boolean mayWrite) {

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Option(kind.code(), ui.t("plans.kind." + kind.code())))
                .toList();
    }

    public List<Option> states(Ui ui) {
        return PlanView.STATES.stream()
                .map(state -> new Option(state, ui.t("plans.state." + state)))
                .toList();
    }

    /** How a state of a plan is coloured. */
    public static String tone(PlanView plan) {
        return switch (plan.state()) {
            case "approved" -> "done";
            case "changing", "draft" -> "wait";
            default -> "quiet";
        };
    }
}
