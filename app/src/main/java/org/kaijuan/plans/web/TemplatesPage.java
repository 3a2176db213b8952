package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.plans.AdoptionBoard;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.TemplateState;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** The templates of a province, each with its board. */
public record TemplatesPage(List<AdoptionBoard> boards) {

    public static List<Option> kinds(Ui ui) {
        return Arrays.stream(PlanKind.values())
                .map(kind -> new Option(kind.code(), ui.t("plans.kind." + kind.code())))
                .toList();
    }

    public static List<Option> states(Ui ui) {
        return Arrays.stream(TemplateState.values())
                .map(state -> new Option(state.code(), ui.t("plans.template." + state.code())))
                .toList();
    }

    public static String tone(TemplateState state) {
        return switch (state) {
            case DRAFT -> "quiet";
            case PUBLISHED -> "wait";
            case CLOSED -> "done";
        };
    }
}
