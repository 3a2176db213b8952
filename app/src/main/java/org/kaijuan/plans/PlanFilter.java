package org.kaijuan.plans;

import org.jspecify.annotations.Nullable;

/**
 * Which plans of those that one may see.
 *
 * @param owner code of a library, or of the unit of an office; see {@link PlanView#ownerCode()}
 * @param state as {@link PlanView#state()}
 */
public record PlanFilter(
        @Nullable String owner,
        @Nullable PlanKind kind,
        @Nullable String state) {

    public static final PlanFilter ALL = new PlanFilter(null, null, null);

    boolean matches(PlanView plan) {
        return (owner == null || owner.equals(plan.ownerCode()))
                && (kind == null || plan.kind() == kind)
                && (state == null || plan.state().equals(state));
    }
}
