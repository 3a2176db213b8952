package org.kaijuan.policy.web;

import java.util.List;
import org.kaijuan.identity.UnitView;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.policy.PolicyEffect;
import org.kaijuan.web.Form;

/** What a change would do, before anything happens. */
public record PolicyPreviewPage(PolicyChange change, UnitView unit, List<PolicyEffect> effects, Form form) {

    /** How many libraries would get another value. */
    public long changing() {
        return effects.stream().filter(PolicyEffect::changes).count();
    }
}
