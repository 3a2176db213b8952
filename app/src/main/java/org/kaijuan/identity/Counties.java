package org.kaijuan.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In which county of its city a library stands (PRV-09), said by the library itself: levels and risks of counties act on it. */
@Service
public class Counties {

    private final Trees trees;
    private final UnitChanges changes;
    private final Audit audit;

    Counties(Trees trees, UnitChanges changes, Audit audit) {
        this.trees = trees;
        this.changes = changes;
        this.audit = audit;
    }

    /** A county, which need not be in the tree yet: it comes into it with its first library. */
    public record County(UnitId id, String name) {}

    /** Where the library stands; absent if only its city is known. */
    public Optional<UnitView> of(LibraryId library) {
        return above(library, UnitKind.COUNTY);
    }

    /** The city of the library; absent if it stands in none. */
    public Optional<UnitView> city(LibraryId library) {
        return above(library, UnitKind.CITY);
    }

    /** The counties of the library's city: those in the tree, then those that are known beside them. */
    public List<County> around(LibraryId library) {
        return city(library).map(this::in).orElse(List.of());
    }

    /**
     * Says in which county a library stands. Refused: {@code identity.no-such-county} if it is none of {@link #around}, {@code
     * identity.changed-meanwhile}.
     *
     * @param county absent if only the city is to count
     */
    @Transactional
    public Outcome<LibraryId> place(Actor actor, LibraryId library, @Nullable UnitId county) {
        actor.require(IdentityPermissions.COUNTY_EDIT, library);
        UnitView city = city(library).orElse(null);
        County wanted = around(library).stream()
                .filter(each -> each.id().equals(county))
                .findFirst()
                .orElse(null);
        if (city == null || county != null && wanted == null) {
            return Outcome.refused("identity.no-such-county");
        }
        UnitId target = wanted == null ? city.id() : inTree(wanted, city);
        UnitView school = school(library);
        if (target.equals(school.parent())) {
            return Outcome.done(library);
        }
        return switch (changes.move(school.id(), school.version(), target)) {
            case Outcome.Refused<UnitView>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<UnitView> _ -> {
                String name = wanted == null ? city.name() : wanted.name();
                audit.record(
                        actor, "identity.library.placed", library, "library", library.code(), Map.of("county", name));
                yield Outcome.done(library);
            }
        };
    }

    private List<County> in(UnitView city) {
        List<County> known = trees.now().children(city.id()).stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY)
                .map(unit -> new County(unit.id(), unit.name()))
                .toList();
        Predicate<County> isKnown = county ->
                known.stream().map(County::name).collect(Collectors.toSet()).contains(county.name());
        return Stream.concat(known.stream(), ShippedCounties.of(city).stream().filter(Predicate.not(isKnown)))
                .toList();
    }

    private UnitId inTree(County county, UnitView city) {
        if (trees.now().find(county.id()).isEmpty()) {
            changes.add(new NewUnit(county.id(), city.id(), UnitKind.COUNTY, county.name(), null))
                    .orThrow();
        }
        return county.id();
    }

    private UnitView school(LibraryId library) {
        Tree tree = trees.now();
        return tree.unit(Objects.requireNonNull(tree.unit(UnitId.of(library)).parent()));
    }

    private Optional<UnitView> above(LibraryId library, UnitKind kind) {
        return trees.now().ancestors(UnitId.of(library)).stream()
                .filter(unit -> unit.kind() == kind)
                .findFirst();
    }
}
