package org.kaijuan.plans;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Coded;

/**
 * A library when a plan is carried out in the whole province.
 *
 * @param plan what it made of the template; absent if it made nothing of it
 * @param running what is being carried out there
 */
public record CallLine(
        LibraryView library,
        @Nullable PlanView plan,
        Standing standing,
        @Nullable ActivationId running) {

    /** What would happen there, or what stands against it. */
    public enum Standing implements Coded {
        READY,
        /** It is being carried out already. */
        RUNNING,
        /** Its plan has not been approved, or is out of use. */
        NOT_APPROVED,
        /** It has declined, or has not answered. */
        NO_PLAN
    }

    public boolean isReady() {
        return standing == Standing.READY;
    }
}
