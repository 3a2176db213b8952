package org.kaijuan.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;

/**
 * A plan that is being begun.
 *
 * @param library whose plan it is; absent for that of an office above libraries
 * @param scope the library itself or one of its departments; the unit of the office
 * @param group the group that it binds, if it is on record
 * @param groupName what the group is called; empty for none
 */
public record NewPlan(
        @Nullable LibraryId library,
        PlanKind kind,
        String title,
        UnitId scope,
        @Nullable UUID group,
        String groupName) {

    /** A plan of the office of a unit: of the secretariat of a province. */
    public static NewPlan ofOffice(UnitId unit, PlanKind kind, String title, String groupName) {
        return new NewPlan(null, kind, title, unit, null, groupName);
    }
}
