package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A group to be set up.
 *
 * @param parent the group under which it works
 * @param mandate what it is for, in a sentence or two; may be empty
 * @param dutyAreas what it answers for (ORG-12)
 * @param foundedBy the paper by which it is set up; may be empty
 */
public record NewGroup(
        LibraryId library,
        GroupKind kind,
        String name,
        @Nullable GroupId parent,
        String mandate,
        List<String> dutyAreas,
        String foundedBy,
        LocalDate establishedOn) {

    public NewGroup {
        dutyAreas = List.copyOf(dutyAreas);
    }

    /** A group on top that leads the work. */
    public static NewGroup leading(LibraryId library, String name, LocalDate establishedOn) {
        return new NewGroup(library, GroupKind.LEADING, name, null, "", List.of(), "", establishedOn);
    }

    /** A group that works under another one. */
    public static NewGroup under(GroupView parent, String name, List<String> dutyAreas) {
        return new NewGroup(
                parent.library(),
                GroupKind.WORKING,
                name,
                parent.id(),
                "",
                dutyAreas,
                parent.foundedBy(),
                parent.establishedOn());
    }
}
