package org.kaijuan.plans.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionForm;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.plans.Milestone;
import org.kaijuan.plans.Step;

/**
 * A step of a plan as fields. What kind of step it is and what it has done are one choice: work of people, a question, or one
 * of the actions, and then each thing that the action is told has a field of its own.
 */
final class StepForm {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_HOURS = 8760;

    private final FormRow row;
    private final ActionChoices choices;

    StepForm(FormRow row, ActionChoices choices) {
        this.row = row;
        this.choices = choices;
    }

    void fill(Step step) {
        Milestone milestone = step.milestone();
        row.set("key", step.key())
                .set("title", step.title())
                .set("post", step.post())
                .set("within", Integer.toString(step.within()))
                .set("milestone", milestone == null ? "" : milestone.code());
        switch (step) {
            case Step.Task task -> row.set("does", task.type()).set("text", task.text());
            case Step.Action action -> fill(action);
            case Step.Check check -> row.set("does", check.type());
        }
    }

    private void fill(Step.Action action) {
        row.set("does", action.action());
        choices.told(row).ifPresent(told -> told.fill(row.form(), action.parameters()));
    }

    /** What was typed; what is wrong with it is noted in the form, and then the result is of no use. */
    Step read() {
        String key = row.key();
        String title = row.title();
        String post = row.line("post");
        int within = row.form().integer(row.name("within"), 0, MOST_HOURS);
        Milestone milestone = milestone();
        Optional<ActionForm> told = choices.told(row);
        if (told.isPresent()) {
            ActionStep step = told.get().read(row.form());
            return new Step.Action(key, title, step.action(), step.parameters(), post, within, milestone);
        }
        String does = row.form().choice(row.name("does"), ActionChoices.OF_PEOPLE);
        return "check".equals(does)
                ? new Step.Check(key, title, post, within, milestone)
                : new Step.Task(key, title, row.text("text", LONGEST_TEXT), post, within, milestone);
    }

    private @Nullable Milestone milestone() {
        String code = row.form().text(row.name("milestone"));
        return Stream.of(Milestone.values())
                .filter(milestone -> milestone.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
