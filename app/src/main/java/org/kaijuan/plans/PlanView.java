package org.kaijuan.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;

/**
 * A plan of a library.
 *
 * @param scope the unit whose work it governs
 * @param group the group that it binds (ORG-15); absent where the group is known by name only
 * @param groupName empty if it binds none
 * @param template what it was taken from
 * @param approved number of the edition in force; 0 before the first
 * @param open number of the edition that is being written or waits for approval; 0 if none
 */
public record PlanView(
        PlanId id,
        LibraryView library,
        PlanKind kind,
        String title,
        UnitView scope,
        @Nullable UUID group,
        String groupName,
        @Nullable TemplateId template,
        int approved,
        int open,
        @Nullable Instant approvedAt,
        @Nullable Instant retiredAt) {

    /** Everything that {@link #state()} says. */
    public static final List<String> STATES = List.of("draft", "approved", "changing", "retired");

    public boolean isApproved() {
        return approved > 0 && retiredAt == null;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** {@code retired}, {@code approved}, {@code changing} (approved, and a next text is open) or {@code draft}. */
    public String state() {
        if (isRetired()) {
            return "retired";
        }
        return approved == 0 ? "draft" : open > 0 ? "changing" : "approved";
    }
}
