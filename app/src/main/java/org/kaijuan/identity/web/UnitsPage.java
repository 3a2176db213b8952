package org.kaijuan.identity.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.LibraryId;

/** @param units each followed by what hangs under it */
public record UnitsPage(List<UnitView> units, Libraries libraries) {

    /** The place of a library in the register; empty for other units. */
    public String ordinal(UnitView unit) {
        return unit.kind() == UnitKind.LIBRARY
                ? String.valueOf(libraries.get(new LibraryId(unit.id().code())).ordinal())
                : "";
    }

    /** Kinds that may be hung under a unit by hand; a library comes with its school, so under a city or county. */
    static List<String> childKinds(UnitView parent) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind == UnitKind.LIBRARY
                        ? UnitKind.SCHOOL.mayHangUnder(parent.kind())
                        : kind.mayHangUnder(parent.kind()))
                .filter(kind -> kind != UnitKind.SCHOOL)
                .map(Enum::name)
                .toList();
    }

    static boolean mayHangUnder(UnitView unit, UnitView other) {
        return unit.kind().mayHangUnder(other.kind()) && !other.isUnder(unit.id());
    }
}
