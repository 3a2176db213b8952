package org.kaijuan.continuity.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionForm;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.StepWords;
import org.kaijuan.web.Form;
import org.kaijuan.web.Ui;

/** Step two: what the order does. @param chosen the action whose form is shown */
public record StepsPage(
        OrderView order,
        Collection<ContinuityAction> actions,
        @Nullable ContinuityAction chosen,
        Form form) {

    /** What a step says, as people read it. */
    public List<String> words(Ui ui, ActionStep step) {
        return StepWords.of(ui, actions, step);
    }

    /** Whether the mode put the step there; it is changed in step one. */
    public boolean isOfMode(ActionStep step) {
        return step.action().equals("mode.set");
    }

    public List<ContinuityAction> offered() {
        return actions.stream()
                .filter(action -> !action.key().equals("mode.set"))
                .toList();
    }

    /** The fields of what the chosen action is told. */
    public Optional<ActionForm> told() {
        return Optional.ofNullable(chosen).map(OrderForms::told);
    }
}
