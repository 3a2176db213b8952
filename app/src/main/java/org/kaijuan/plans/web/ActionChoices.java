package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.plans.Milestone;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** What may be chosen for a step. */
public record ActionChoices(List<String> actions) {

    public List<Option> actionOptions(Ui ui) {
        return actions.stream()
                .map(key -> new Option(key, ui.t("action." + key)))
                .toList();
    }

    public static List<Option> types(Ui ui) {
        return Stream.of("task", "action", "check")
                .map(type -> new Option(type, ui.t("plans.step." + type)))
                .toList();
    }

    public static List<Option> milestones(Ui ui) {
        return Arrays.stream(Milestone.values())
                .map(milestone -> new Option(milestone.code(), ui.t("plans.milestone." + milestone.code())))
                .toList();
    }
}
