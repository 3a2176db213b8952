package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.continuity.ActionForm;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.plans.Milestone;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** What may be chosen for a step. */
public record ActionChoices(List<ContinuityAction> actions) {

    /** What people do themselves. */
    static final List<String> OF_PEOPLE = List.of("task", "check");

    /** Everything that a step can be; an action that is not for plans only where the step is one already. */
    public List<Option> does(Ui ui, Form form, int row) {
        String chosen = form.text(ContentForm.name(ContentForm.STEP, row, "does"));
        return Stream.concat(
                        OF_PEOPLE.stream().map(type -> new Option(type, ui.t("plans.step." + type))),
                        actions.stream()
                                .filter(action ->
                                        action.isForPlans() || action.key().equals(chosen))
                                .sorted(Comparator.comparing(ContinuityAction::key))
                                .map(action -> new Option(action.key(), words(ui, action))))
                .toList();
    }

    private static String words(Ui ui, ContinuityAction action) {
        return ui.t("plans.step.action") + ui.t("plans.step.colon") + ui.t("action." + action.key());
    }

    /** The fields of what the chosen action is told; absent if the step is for people. */
    public Optional<ActionForm> told(Form form, int row) {
        return told(new FormRow(form, ContentForm.STEP, row));
    }

    Optional<ActionForm> told(FormRow row) {
        String chosen = row.form().text(row.name("does"));
        return actions.stream()
                .filter(action -> action.key().equals(chosen))
                .map(action -> new ActionForm(action, row.name("p-")))
                .findFirst();
    }

    /** Whether the step is work of people, which needs words. */
    public boolean isTask(Form form, int row) {
        String chosen = form.text(ContentForm.name(ContentForm.STEP, row, "does"));
        return chosen.isEmpty() || chosen.equals("task");
    }

    public static List<Option> milestones(Ui ui) {
        return Arrays.stream(Milestone.values())
                .map(milestone -> new Option(milestone.code(), ui.t("plans.milestone." + milestone.code())))
                .toList();
    }
}
