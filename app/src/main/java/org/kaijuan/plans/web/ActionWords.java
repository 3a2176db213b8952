package org.kaijuan.plans.web;

import java.util.Collection;
import java.util.List;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.StepWords;
import org.kaijuan.plans.Step;
import org.kaijuan.web.Ui;

/** What the actions of a plan are told, as people read it. */
public record ActionWords(Collection<ContinuityAction> actions) {

    /** A line for each parameter: its label and its value in words. */
    public List<String> of(Ui ui, Step.Action step) {
        return StepWords.of(ui, actions, new ActionStep(step.action(), step.parameters()));
    }
}
