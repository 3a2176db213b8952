package org.kaijuan.plans;

import java.util.List;
import org.kaijuan.continuity.ContinuityAction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the order of a plan can do: the actions that modules offer. */
@Service
public class PlanActions {

    private final ObjectProvider<ContinuityAction> actions;

    PlanActions(ObjectProvider<ContinuityAction> actions) {
        this.actions = actions;
    }

    public List<ContinuityAction> all() {
        return actions.stream().toList();
    }
}
