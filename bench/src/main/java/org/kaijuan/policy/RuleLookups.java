package org.kaijuan.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.kaijuan.identity.UnitId;

/**
 * What the rule in force for a library on a day costs when all decisions are in memory: two dozen rules, decided by the
 * province, by every city and by every fifth library, each with a later decision that covers it. The peer gets a ready answer
 * out of a hash table, as a program with one rule for ever would.
 */
public final class RuleLookups {

    private static final int RULES = 24;
    private static final int CITIES = 11;
    private static final int ROUND = 1_000_000;
    private static final int ROUNDS = 5;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 24);
    private static final LocalDate DAY = FIRST.plusDays(40);

    private final List<PolicyDefinition<Integer>> rules = IntStream.range(0, RULES)
            .mapToObj(i -> PolicyDefinition.integer("measured.rule-" + i, 5, Combine.STRICTEST_MIN))
            .toList();
    private final List<List<UnitId>> upwards = new ArrayList<>();
    private final List<PolicyVersion> versions = new ArrayList<>();
    private final Map<String, Map<UnitId, InForce<Integer>>> hash = new HashMap<>();
    private final Decisions decisions;

    private RuleLookups(int libraries) {
        for (int i = 0; i < libraries; i++) {
            upwards.add(units(i));
        }
        for (PolicyDefinition<Integer> rule : rules) {
            decide(rule, new UnitId("province"));
            IntStream.range(0, CITIES).forEach(i -> decide(rule, new UnitId("city-" + i)));
            IntStream.iterate(0, i -> i < libraries, i -> i + 5).forEach(i -> decide(rule, new UnitId("library-" + i)));
        }
        decisions = Decisions.of(versions);
        rules.forEach(rule -> upwards.forEach(units -> hash.computeIfAbsent(rule.key(), key -> new HashMap<>())
                .put(units.getFirst(), decisions.at(rule, units, DAY))));
    }

    /** Nanoseconds for one look-up. */
    public record Cost(double ours, double hash, long lookups) {}

    public static Cost measure(int libraries) {
        RuleLookups lookups = new RuleLookups(libraries);
        double ours = Double.MAX_VALUE;
        double hash = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            ours = Math.min(ours, nanos(lookups::decided));
            hash = Math.min(hash, nanos(lookups::known));
        }
        return new Cost(ours, hash, (long) ROUND * ROUNDS);
    }

    private static double nanos(LongSupplier round) {
        long begin = System.nanoTime();
        if (round.getAsLong() == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return (System.nanoTime() - begin) / (double) ROUND;
    }

    private long decided() {
        long sum = 0;
        for (int i = 0; i < ROUND; i++) {
            sum += decisions
                    .at(rules.get(i % RULES), upwards.get(i % upwards.size()), DAY)
                    .value();
        }
        return sum;
    }

    private long known() {
        long sum = 0;
        for (int i = 0; i < ROUND; i++) {
            Map<UnitId, InForce<Integer>> rule =
                    Objects.requireNonNull(hash.get(rules.get(i % RULES).key()));
            sum += Objects.requireNonNull(
                            rule.get(upwards.get(i % upwards.size()).getFirst()))
                    .value();
        }
        return sum;
    }

    private static List<UnitId> units(int library) {
        int city = library % CITIES;
        return List.of(
                new UnitId("library-" + library),
                new UnitId("school-" + library),
                new UnitId("county-" + city),
                new UnitId("city-" + city),
                new UnitId("province"),
                new UnitId("nation"));
    }

    private void decide(PolicyDefinition<Integer> rule, UnitId unit) {
        for (int i = 0; i < 2; i++) {
            versions.add(new PolicyVersion(
                    UUID.randomUUID(),
                    versions.size(),
                    rule.key(),
                    unit,
                    Integer.toString(3 + versions.size() % 3),
                    FIRST.plusDays(i),
                    null,
                    "order",
                    "why",
                    Instant.EPOCH,
                    "",
                    null,
                    null,
                    null));
        }
    }
}
