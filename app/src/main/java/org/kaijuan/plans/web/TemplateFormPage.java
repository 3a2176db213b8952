package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * A template that is being written.
 *
 * @param template absent for a new one
 */
public record TemplateFormPage(
        @Nullable TemplateView template, List<UnitView> units, ActionChoices choices, Form form) {

    public String action() {
        return template == null ? "/province/plan-templates" : "/province/plan-templates/" + template.id() + "/draft";
    }

    public List<Option> unitOptions() {
        return units.stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Option(kind.code(), ui.t("plans.kind." + kind.code())))
                .toList();
    }
}
