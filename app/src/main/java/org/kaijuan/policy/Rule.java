package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * All decisions about one rule. What holds for a library is asked at every act and mostly for the same day, so the last answer
 * for each library is kept; with the decisions of the next revision it is forgotten.
 */
final class Rule {

    /** By unit, the last recorded first. */
    private final Map<UnitId, List<Spoken>> units;

    private final Map<UnitId, Answer> answers = new ConcurrentHashMap<>();

    /** What held for a library, under these units, on a day. */
    private record Answer(List<UnitId> upwards, LocalDate day, InForce<?> inForce) {

        boolean isFor(List<UnitId> asked, LocalDate on) {
            return day.equals(on) && upwards.equals(asked);
        }
    }

    /** A decision with what it says, read once. */
    private static final class Spoken {

        final PolicyVersion version;
        private volatile @Nullable InForce<?> read;

        Spoken(PolicyVersion version) {
            this.version = version;
        }

        @SuppressWarnings("unchecked") // a key has one definition
        <T> InForce<T> as(PolicyDefinition<T> definition) {
            InForce<?> known = read;
            if (known == null) {
                known = new InForce<>(
                        definition.parse(Objects.requireNonNull(version.value())),
                        version.id(),
                        version.unit(),
                        version.from(),
                        version.order());
                read = known;
            }
            return (InForce<T>) known;
        }
    }

    /** @param lastFirst by when they were recorded */
    Rule(List<PolicyVersion> lastFirst) {
        units = lastFirst.stream()
                .collect(Collectors.groupingBy(
                        PolicyVersion::unit, Collectors.mapping(Spoken::new, Collectors.toUnmodifiableList())));
    }

    Stream<PolicyVersion> all() {
        return units.values().stream().flatMap(List::stream).map(spoken -> spoken.version);
    }

    /** @param upwards the units from the library, or the department in it, to the nation */
    @SuppressWarnings("unchecked") // a key has one definition
    <T> InForce<T> at(PolicyDefinition<T> definition, List<UnitId> upwards, LocalDate day) {
        Answer known = answers.get(upwards.getFirst());
        if (known != null && known.isFor(upwards, day)) {
            return (InForce<T>) known.inForce();
        }
        InForce<T> found = find(definition, upwards, day);
        answers.put(upwards.getFirst(), new Answer(List.copyOf(upwards), day, found));
        return found;
    }

    private <T> InForce<T> find(PolicyDefinition<T> definition, List<UnitId> upwards, LocalDate day) {
        InForce<T> found = null;
        for (UnitId unit : upwards) {
            InForce<T> said = holding(units.get(unit), definition, day);
            if (said != null && (found == null || isStricter(definition, said, found))) {
                found = said;
            }
        }
        return found == null ? InForce.preset(definition) : found;
    }

    private static <T> @Nullable InForce<T> holding(
            @Nullable List<Spoken> lastFirst, PolicyDefinition<T> definition, LocalDate day) {
        if (lastFirst == null) {
            return null;
        }
        for (Spoken spoken : lastFirst) {
            if (spoken.version.covers(day)) {
                return spoken.version.value() == null ? null : spoken.as(definition);
            }
        }
        return null;
    }

    /** Of equally strict ones the nearer holds, which was found first. */
    private static <T> boolean isStricter(PolicyDefinition<T> definition, InForce<T> one, InForce<T> other) {
        int order = definition.compare(one.value(), other.value());
        return switch (definition.combine()) {
            case NEAREST -> false;
            case STRICTEST_MIN -> order < 0;
            case STRICTEST_MAX -> order > 0;
        };
    }
}
