package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** The form that begins a plan. @param owners whose it can be */
public record NewPlanPage(List<Option> owners, Form form) {

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Option(kind.code(), ui.t("plans.kind." + kind.code())))
                .toList();
    }
}
