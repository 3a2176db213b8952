package org.kaijuan.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.LibraryId;

/**
 * A plan of a library, or of an office above libraries.
 *
 * @param library whose plan it is; absent for that of an office
 * @param scope the unit whose work it governs; of an office, its unit
 * @param group the group that it binds (ORG-15); absent where the group is known by name only
 * @param groupName empty if it binds none
 * @param template what it was taken from
 * @param approved number of the edition in force; 0 before the first
 * @param open number of the edition that is being written or waits for approval; 0 if none
 */
public record PlanView(
        PlanId id,
        @Nullable LibraryView library,
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

    /** Whose plan it is, by its name. */
    public String owner() {
        return library == null ? scope.name() : library.name();
    }

    /** The code of whose plan it is: of a library, or of the unit of an office. */
    public String ownerCode() {
        return library == null ? scope.id().code() : library.id().code();
    }

    public @Nullable LibraryId libraryId() {
        return library == null ? null : library.id();
    }

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
