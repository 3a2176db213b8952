package org.kaijuan.identity;

import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of places and the libraries in it (PRV-09). Reading costs no query. */
@Service
public class Libraries {

    private final Trees trees;
    private final UnitChanges changes;
    private final ShippedLibraries shipped;

    Libraries(Trees trees, UnitChanges changes, ShippedLibraries shipped) {
        this.trees = trees;
        this.changes = changes;
        this.shipped = shipped;
    }

    /** The names of the libraries that come with Kaijuan, in their order; for work that has no database. */
    public static List<String> shippedNames() {
        return ShippedLibraries.names();
    }

    /** All libraries in the order of the register. */
    public List<LibraryView> all() {
        return trees.now().libraries();
    }

    /** @throws NotFoundException if there is no such library */
    public LibraryView get(LibraryId id) {
        return trees.now().library(id).orElseThrow(() -> new NotFoundException("library " + id));
    }

    /** The library of a code that somebody typed; nothing if it is none. */
    public Optional<LibraryView> find(String code) {
        return LibraryId.isValid(code) ? trees.now().library(new LibraryId(code)) : Optional.empty();
    }

    public Scope everywhere() {
        return trees.now().everywhere();
    }

    /** The libraries at or under a unit; a department stands for its library. */
    public Scope under(UnitId unit) {
        return trees.now().scope(unit);
    }

    /** The units that a library stands in: the library first, the nation last. */
    public List<UnitView> ancestors(LibraryId library) {
        return trees.now().ancestors(UnitId.of(library));
    }

    /** A unit and those above it: itself first, the nation last. */
    public List<UnitView> ancestors(UnitId unit) {
        return trees.now().ancestors(unit);
    }

    /** @throws NotFoundException if there is no such unit */
    public UnitView unit(UnitId id) {
        return trees.now().unit(id);
    }

    public Optional<UnitView> findUnit(String code) {
        return UnitId.isValid(code) ? trees.now().find(new UnitId(code)) : Optional.empty();
    }

    /** Every unit, each after the one it hangs under. */
    public List<UnitView> units() {
        return trees.now().units();
    }

    /** What hangs directly under a unit, in its order. */
    public List<UnitView> children(UnitId unit) {
        return trees.now().children(unit);
    }

    /** The departments of a library, in their order. */
    public List<UnitView> departments(LibraryId library) {
        return trees.now().children(UnitId.of(library));
    }

    /** Adds a library and its school at the end of the register. */
    @Transactional
    public Outcome<LibraryId> add(Actor actor, NewLibrary library) {
        requireWhole(actor, library.under());
        return changes.add(library);
    }

    /**
     * Adds several libraries, or none if one of them is refused.
     *
     * @throws RefusedException if one cannot be added
     */
    @Transactional
    public void addAll(Actor actor, List<NewLibrary> added) {
        added.forEach(library -> requireWhole(actor, library.under()));
        added.forEach(library -> changes.add(library).orThrow());
    }

    /** Hangs a unit into the tree. */
    @Transactional
    public Outcome<UnitId> add(Actor actor, NewUnit unit) {
        if (unit.parent() == null) {
            throw new ForbiddenException(IdentityPermissions.UNIT_EDIT);
        }
        requireWhole(actor, unit.parent());
        return changes.add(unit);
    }

    /** Gives a unit another name; the code stays. Refused if somebody changed it after {@code version} was read. */
    @Transactional
    public Outcome<UnitView> rename(Actor actor, UnitId unit, int version, String name, String nameEn) {
        requireWhole(actor, unit);
        return changes.rename(unit, version, name, nameEn);
    }

    /** Hangs a unit, with all that is under it, under another. */
    @Transactional
    public Outcome<UnitView> move(Actor actor, UnitId unit, int version, UnitId parent) {
        requireWhole(actor, unit);
        requireWhole(actor, parent);
        return changes.move(unit, version, parent);
    }

    /**
     * Brings the 20 libraries of PRV-09 into an installation that lacks some of them.
     *
     * @return how many were added; 0 if all were there
     */
    @Transactional
    public int importShipped(Actor actor) {
        trees.now().root().ifPresent(root -> requireWhole(actor, root.id()));
        return shipped.bringIn();
    }

    /** Gives a library's school another name, from which the library's own is made, and another kind. */
    @Transactional
    public Outcome<LibraryId> correct(Actor actor, LibraryId library, String school, LibraryView.Kind kind) {
        requireWhole(actor, UnitId.of(library));
        return changes.correct(get(library), school, kind);
    }

    /**
     * Takes a library that nobody has used out of the register. Refused: {@code identity.library-in-use}, {@code
     * identity.library-has}.
     */
    @Transactional
    public Outcome<LibraryId> remove(Actor actor, LibraryId library) {
        requireWhole(actor, UnitId.of(library));
        return changes.remove(get(library));
    }

    /** Makes the tree of an installation that has none yet. */
    @Transactional
    public Outcome<LibraryId> setUp(NewInstallation installation) {
        if (trees.now().root().isPresent()) {
            return Outcome.refused("identity.setup-closed");
        }
        return shipped.setUp(installation);
    }

    /** Who may change a unit must hold the permission for every library that stands in the same branch. */
    private void requireWhole(Actor actor, UnitId unit) {
        Tree tree = trees.now();
        Scope held = actor.scope(IdentityPermissions.UNIT_EDIT);
        Scope branch = tree.ancestors(unit).stream()
                .map(above -> tree.scope(above.id()))
                .filter(scope -> !scope.isEmpty())
                .findFirst()
                .orElse(Scope.NONE);
        if (!held.libraries().containsAll(branch.libraries())) {
            throw new ForbiddenException(IdentityPermissions.UNIT_EDIT);
        }
    }
}
