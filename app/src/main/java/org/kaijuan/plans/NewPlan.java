package org.kaijuan.plans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;

/**
 * A plan that is being begun.
 *
 * @param scope the library itself or one of its departments
 * @param group the group that it binds, if it is on record
 * @param groupName what the group is called; empty for none
 */
public record NewPlan(
        LibraryId library,
        PlanKind kind,
        String title,
        UnitId scope,
        @Nullable UUID group,
        String groupName) {}
