package org.kaijuan.delivery;

import java.util.Map;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Component;

/** What the audit trail keeps of searches. */
@Component
class SupplyTrail {

    private final Audit audit;

    SupplyTrail(Audit audit) {
        this.audit = audit;
    }

    /** Records what was done; a refusal changed nothing and leaves no trace. */
    Outcome<SupplyView> recorded(Actor actor, String action, Outcome<SupplyView> outcome) {
        if (outcome instanceof Outcome.Done<SupplyView>(SupplyView supply)) {
            audit.record(
                    actor,
                    action,
                    supply.library(),
                    "supply",
                    supply.id().toString(),
                    Map.of(
                            "reference",
                            supply.reference(),
                            "state",
                            supply.state().code()));
        }
        return outcome;
    }
}
