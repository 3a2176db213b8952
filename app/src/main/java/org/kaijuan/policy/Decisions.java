package org.kaijuan.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.identity.UnitId;

/**
 * All decisions as of one revision, and the arithmetic of which one holds. Never changes; knows no database.
 *
 * <p>At one unit the decision recorded last among those that cover the day holds; if it has no value the unit says nothing
 * that day. What the units on the way up say is combined as the definition wants.
 */
final class Decisions {

    private static final Comparator<PolicyVersion> LAST_FIRST =
            Comparator.comparingLong(PolicyVersion::number).reversed();

    private final Map<String, Rule> byKey;

    private Decisions(Map<String, Rule> byKey) {
        this.byKey = byKey;
    }

    static Decisions of(List<PolicyVersion> versions) {
        return new Decisions(versions.stream()
                .sorted(LAST_FIRST)
                .collect(Collectors.groupingBy(
                        PolicyVersion::key, Collectors.collectingAndThen(Collectors.toList(), Rule::new))));
    }

    Stream<PolicyVersion> all() {
        return byKey.values().stream().flatMap(Rule::all);
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
        Rule rule = byKey.get(definition.key());
        return rule == null ? InForce.preset(definition) : rule.at(definition, upwards, day);
    }
}
