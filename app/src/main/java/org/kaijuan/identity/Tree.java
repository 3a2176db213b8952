package org.kaijuan.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;

/** The whole tree as it stands, in memory: a province has some hundreds of units, and every request asks for some. */
final class Tree {

    private final Map<UnitId, UnitView> units = new LinkedHashMap<>();
    private final Map<LibraryId, LibraryView> libraries = new LinkedHashMap<>();
    private final Map<UnitId, Scope> scopes = new HashMap<>();

    /**
     * @param units parents before children, brothers in their order
     * @param libraries in the order of the register
     */
    Tree(List<UnitView> units, List<LibraryView> libraries) {
        units.forEach(unit -> this.units.put(unit.id(), unit));
        libraries.forEach(library -> this.libraries.put(library.id(), library));
        Map<UnitId, List<LibraryId>> under = new HashMap<>();
        for (LibraryView library : libraries) {
            for (UnitId above : unit(UnitId.of(library.id())).path()) {
                under.computeIfAbsent(above, none -> new ArrayList<>()).add(library.id());
            }
        }
        under.forEach((unit, codes) -> scopes.put(unit, Scope.of(codes)));
    }

    List<LibraryView> libraries() {
        return List.copyOf(libraries.values());
    }

    Optional<LibraryView> library(LibraryId id) {
        return Optional.ofNullable(libraries.get(id));
    }

    List<UnitView> units() {
        return List.copyOf(units.values());
    }

    Optional<UnitView> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    UnitView unit(UnitId id) {
        return find(id).orElseThrow(() -> new NotFoundException("unit " + id));
    }

    Optional<UnitView> root() {
        return units.values().stream().filter(unit -> unit.parent() == null).findFirst();
    }

    List<UnitView> children(UnitId parent) {
        return units.values().stream()
                .filter(unit -> parent.equals(unit.parent()))
                .sorted(Comparator.comparingInt(UnitView::ordinal).thenComparing(UnitView::id))
                .toList();
    }

    /** The unit itself first, the root last. */
    List<UnitView> ancestors(UnitId id) {
        return unit(id).path().reversed().stream().map(this::unit).toList();
    }

    /** The libraries at or under a unit; a department stands for its library. */
    Scope scope(UnitId id) {
        Scope scope = scopes.get(id);
        if (scope != null) {
            return scope;
        }
        return libraryAbove(id) instanceof LibraryId library ? Scope.of(library) : Scope.NONE;
    }

    Scope everywhere() {
        return Scope.of(libraries.keySet());
    }

    private @Nullable LibraryId libraryAbove(UnitId id) {
        for (UnitId above : unit(id).path()) {
            if (unit(above).kind() == UnitKind.LIBRARY) {
                return new LibraryId(above.code());
            }
        }
        return null;
    }
}
