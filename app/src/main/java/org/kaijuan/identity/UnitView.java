package org.kaijuan.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree.
 *
 * @param path codes from the root down to this unit
 * @param version for changes: the one that was read must be the one that is changed
 */
public record UnitView(
        UnitId id,
        @Nullable UnitId parent,
        UnitKind kind,
        String name,
        @Nullable String nameEn,
        List<UnitId> path,
        int ordinal,
        int version) {

    public UnitView {
        path = List.copyOf(path);
    }

    /** Levels below the root. */
    public int depth() {
        return path.size() - 1;
    }

    /** Whether {@code other} is this unit or stands somewhere above it. */
    public boolean isUnder(UnitId other) {
        return path.contains(other);
    }
}
