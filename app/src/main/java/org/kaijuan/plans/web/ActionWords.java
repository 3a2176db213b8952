package org.kaijuan.plans.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.StepWords;
import org.kaijuan.plans.Milestone;
import org.kaijuan.plans.Step;
import org.kaijuan.web.Ui;

/** The steps of a plan as people read them. */
public record ActionWords(Collection<ContinuityAction> actions) {

    /** A line for each parameter of an action: its label and its value in words. */
    public List<String> of(Ui ui, Step.Action step) {
        return StepWords.of(ui, actions, new ActionStep(step.action(), step.parameters()));
    }

    /** Everything that a step says but its title, a line each. */
    public String whole(Ui ui, Step step) {
        List<String> lines = new ArrayList<>(does(ui, step));
        if (!step.post().isBlank()) {
            lines.add(line(ui, "plans.step.post", step.post()));
        }
        lines.add(ui.t("plans.within", step.within()));
        Milestone milestone = step.milestone();
        if (milestone != null) {
            lines.add(line(ui, "plans.step.milestone", ui.t("plans.milestone." + milestone.code())));
        }
        return String.join("\n", lines);
    }

    private List<String> does(Ui ui, Step step) {
        String sort = ui.t("plans.step." + step.type());
        return switch (step) {
            case Step.Task task -> task.text().isBlank() ? List.of(sort) : List.of(sort, task.text());
            case Step.Action action -> {
                List<String> lines =
                        new ArrayList<>(List.of(line(ui, "plans.step.action", ui.t("action." + action.action()))));
                lines.addAll(of(ui, action));
                yield lines;
            }
            case Step.Check check -> List.of(sort);
        };
    }

    private static String line(Ui ui, String label, String value) {
        return ui.t(label) + ui.t("plans.step.colon") + value;
    }
}
