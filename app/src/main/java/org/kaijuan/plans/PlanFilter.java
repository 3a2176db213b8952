package org.kaijuan.plans;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * Which plans of those that one may see.
 *
 * @param state as {@link PlanView#state()}
 */
public record PlanFilter(
        @Nullable LibraryId library,
        @Nullable PlanKind kind,
        @Nullable String state) {

    public static final PlanFilter ALL = new PlanFilter(null, null, null);

    boolean matches(PlanView plan) {
        return (library == null || library.equals(plan.libraryId()))
                && (kind == null || plan.kind() == kind)
                && (state == null || plan.state().equals(state));
    }
}
