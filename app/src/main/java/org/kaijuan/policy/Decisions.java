package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.identity.UnitId;

/**
 * All decisions as of one revision, and the arithmetic of which one holds. Immutable; knows no database.
 *
 * <p>At one unit the decision recorded last among those that cover the day holds; if it has no value the unit says nothing
 * that day. What the units on the way up say is combined as the definition wants.
 */
final class Decisions {

    private static final Comparator<PolicyVersion> LAST_FIRST =
            Comparator.comparingLong(PolicyVersion::number).reversed();

    private final Map<String, Map<UnitId, List<PolicyVersion>>> byKeyAndUnit;

    private Decisions(Map<String, Map<UnitId, List<PolicyVersion>>> byKeyAndUnit) {
        this.byKeyAndUnit = byKeyAndUnit;
    }

    static Decisions of(List<PolicyVersion> versions) {
        return new Decisions(versions.stream()
                .sorted(LAST_FIRST)
                .collect(Collectors.groupingBy(
                        PolicyVersion::key,
                        Collectors.groupingBy(PolicyVersion::unit, Collectors.toUnmodifiableList()))));
    }

    Stream<PolicyVersion> all() {
        return byKeyAndUnit.values().stream()
                .flatMap(units -> units.values().stream())
                .flatMap(List::stream);
    }

    Optional<PolicyVersion> version(UUID id) {
        return all().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The decisions about one rule, the last recorded first. */
    List<PolicyVersion> history(String key) {
        return all().filter(version -> version.key().equals(key))
                .sorted(LAST_FIRST)
                .toList();
    }

    /** Whether the same unit decided something later about the same rule that covers the day too. */
    boolean isCoveredLater(PolicyVersion version, LocalDate day) {
        return all().anyMatch(other -> other.number() > version.number()
                && other.key().equals(version.key())
                && other.unit().equals(version.unit())
                && other.covers(day));
    }

    /** These decisions and one more, recorded after all of them: what a preview asks. */
    Decisions with(PolicyVersion further) {
        return of(Stream.concat(all(), Stream.of(further)).toList());
    }

    /**
     * What holds on {@code day}.
     *
     * @param upwards the units from the library, or the department in it, to the nation
     */
    <T> InForce<T> at(PolicyDefinition<T> definition, List<UnitId> upwards, LocalDate day) {
        Map<UnitId, List<PolicyVersion>> units = byKeyAndUnit.getOrDefault(definition.key(), Map.of());
        if (units.isEmpty()) {
            return InForce.preset(definition);
        }
        Stream<InForce<T>> said = upwards.stream()
                .map(unit -> holding(units.getOrDefault(unit, List.of()), day))
                .flatMap(Optional::stream)
                .map(read(definition));
        return combined(definition, said).orElseGet(() -> InForce.preset(definition));
    }

    private static Optional<PolicyVersion> holding(List<PolicyVersion> lastFirst, LocalDate day) {
        return lastFirst.stream()
                .filter(version -> version.covers(day))
                .findFirst()
                .filter(version -> version.value() != null);
    }

    private static <T> Function<PolicyVersion, InForce<T>> read(PolicyDefinition<T> definition) {
        return version -> new InForce<>(
                definition.parse(Objects.requireNonNull(version.value())),
                version.id(),
                version.unit(),
                version.from(),
                version.order());
    }

    /** Of equally strict ones the nearest, which the stream gives first. */
    private static <T> Optional<InForce<T>> combined(PolicyDefinition<T> definition, Stream<InForce<T>> nearestFirst) {
        return switch (definition.combine()) {
            case NEAREST -> nearestFirst.findFirst();
            case STRICTEST_MIN ->
                nearestFirst.reduce((one, other) -> definition.compare(other.value(), one.value()) < 0 ? other : one);
            case STRICTEST_MAX ->
                nearestFirst.reduce((one, other) -> definition.compare(other.value(), one.value()) > 0 ? other : one);
        };
    }
}
