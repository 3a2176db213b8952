package org.kaijuan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaijuan.identity.UnitId;

/** Which decision about a rule holds; rules.md §1.5. */
class DecisionsTest {

    private static final UnitId LIBRARY = new UnitId("jxau");
    private static final UnitId CITY = new UnitId("jx-nanchang");
    private static final UnitId PROVINCE = new UnitId("jx");
    private static final List<UnitId> UPWARDS = List.of(LIBRARY, CITY, PROVINCE);
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);

    private final PolicyDefinition<Integer> quota = PolicyDefinition.integer("test.quota", 5, Combine.NEAREST);
    private final PolicyDefinition<BigDecimal> fever =
            PolicyDefinition.decimal("test.fever", new BigDecimal("38.0"), Combine.STRICTEST_MIN);
    private final PolicyDefinition<Integer> quarantine =
            PolicyDefinition.integer("test.quarantine", 0, Combine.STRICTEST_MAX);
    private final PolicyDefinition<Boolean> open = PolicyDefinition.bool("test.open", true, Combine.STRICTEST_MIN);

    private final List<PolicyVersion> versions = new ArrayList<>();

    @Test
    void thePresetHoldsWhereNobodyHasDecided() {
        InForce<Integer> inForce = at(quota, DAY);

        assertThat(inForce.value()).isEqualTo(5);
        assertThat(inForce.isPreset()).isTrue();
    }

    @Test
    void theNearestUnitWins() {
        decide(quota, LIBRARY, "3", DAY, null);
        decide(quota, PROVINCE, "8", DAY, null);

        assertThat(at(quota, DAY).value()).isEqualTo(3);
        assertThat(at(quota, DAY).setAt()).isEqualTo(LIBRARY);
    }

    @Test
    void ofTwoDecisionsForADayTheOneRecordedLaterHolds() {
        decide(quota, LIBRARY, "3", DAY, DAY.plusDays(9));
        decide(quota, LIBRARY, "4", DAY.plusDays(3), DAY.plusDays(5));

        assertThat(at(quota, DAY.plusDays(2)).value()).isEqualTo(3);
        assertThat(at(quota, DAY.plusDays(3)).value()).isEqualTo(4);
        assertThat(at(quota, DAY.plusDays(5)).value()).isEqualTo(4);
        assertThat(at(quota, DAY.plusDays(6)).value()).isEqualTo(3);
        assertThat(at(quota, DAY.plusDays(10)).value()).isEqualTo(5);
    }

    @Test
    void aDecisionForLaterDoesNotHoldYet() {
        decide(quota, LIBRARY, "3", DAY.plusDays(1), null);

        assertThat(at(quota, DAY).value()).isEqualTo(5);
        assertThat(at(quota, DAY.plusDays(1)).value()).isEqualTo(3);
        assertThat(at(quota, DAY.plusDays(1)).since()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void aUnitThatGivesItsRuleUpFollowsTheUnitsAbove() {
        decide(quota, PROVINCE, "8", DAY, null);
        decide(quota, LIBRARY, "3", DAY, null);
        decide(quota, LIBRARY, null, DAY.plusDays(5), null);

        assertThat(at(quota, DAY.plusDays(4)).value()).isEqualTo(3);
        assertThat(at(quota, DAY.plusDays(5)).value()).isEqualTo(8);
    }

    @Test
    void aWithdrawnDecisionNeverHeld() {
        decide(quota, LIBRARY, "3", DAY, null);
        versions.set(0, withdrawn(versions.getFirst()));

        assertThat(at(quota, DAY).isPreset()).isTrue();
    }

    @Test
    void theLowestUpperLimitWinsForSafetyRules() {
        decide(fever, LIBRARY, "37.5", DAY, null);
        decide(fever, PROVINCE, "37.3", DAY, null);

        assertThat(at(fever, DAY).value()).isEqualByComparingTo("37.3");
        assertThat(at(fever, DAY).setAt()).isEqualTo(PROVINCE);
    }

    @Test
    void aLaxRuleOfALibraryHoldsWhereNobodyAboveHasDecidedEvenIfThePresetIsStricter() {
        decide(fever, LIBRARY, "38.5", DAY, null);

        assertThat(at(fever, DAY).value()).isEqualByComparingTo("38.5");
    }

    @Test
    void theHighestLowerLimitWinsForSafetyRules() {
        decide(quarantine, LIBRARY, "24", DAY, null);
        decide(quarantine, CITY, "72", DAY, DAY);
        decide(quarantine, PROVINCE, "48", DAY, null);

        assertThat(at(quarantine, DAY).value()).isEqualTo(72);
        assertThat(at(quarantine, DAY.plusDays(1)).value()).isEqualTo(48);
    }

    @Test
    void ofEquallyStrictDecisionsTheNearestIsNamed() {
        decide(fever, PROVINCE, "37.3", DAY, null);
        decide(fever, LIBRARY, "37.30", DAY, null);

        assertThat(at(fever, DAY).setAt()).isEqualTo(LIBRARY);
    }

    @Test
    void yesHoldsOnlyIfAllSayYes() {
        decide(open, LIBRARY, "true", DAY, null);
        decide(open, PROVINCE, "false", DAY, null);

        assertThat(at(open, DAY).value()).isFalse();
    }

    @Test
    void aPreviewSeesTheFurtherDecisionAndLeavesTheRestAlone() {
        decide(quota, LIBRARY, "3", DAY, null);
        Decisions before = Decisions.of(versions);

        Decisions after = before.with(version(quota, LIBRARY, "9", DAY, null, Long.MAX_VALUE));

        assertThat(after.at(quota, UPWARDS, DAY).value()).isEqualTo(9);
        assertThat(before.at(quota, UPWARDS, DAY).value()).isEqualTo(3);
    }

    /** Against the plainest way to say it: paint every day of every unit in the order of recording, then combine. */
    @Test
    void agreesWithPaintingTheCalendar() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("DecisionsTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            versions.clear();
            PolicyDefinition<Integer> definition = random.nextBoolean() ? quota : quarantine;
            Painted painted = new Painted();
            for (int i = random.nextInt(12); i > 0; i--) {
                painted.paint(random);
            }
            for (int day = 0; day < Painted.DAYS; day++) {
                assertThat(at(definition, DAY.plusDays(day)).value())
                        .as("seed %d, round %d, day %d", seed, round, day)
                        .isEqualTo(painted.value(definition, day));
            }
        }
    }

    private final class Painted {

        static final int DAYS = 30;

        private final @Nullable Integer[][] values = new Integer[UPWARDS.size()][DAYS];

        void paint(Random random) {
            int unit = random.nextInt(UPWARDS.size());
            int from = random.nextInt(DAYS);
            int to = from + random.nextInt(DAYS);
            boolean endless = random.nextInt(3) == 0;
            Integer value = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(100));
            for (PolicyDefinition<Integer> each : List.of(quota, quarantine)) {
                decide(
                        each,
                        UPWARDS.get(unit),
                        value == null ? null : value.toString(),
                        DAY.plusDays(from),
                        endless ? null : DAY.plusDays(to));
            }
            for (int day = from; day < DAYS && (endless || day <= to); day++) {
                values[unit][day] = value;
            }
        }

        int value(PolicyDefinition<Integer> definition, int day) {
            List<Integer> said = new ArrayList<>();
            for (Integer[] unit : values) {
                Optional.ofNullable(unit[day]).ifPresent(said::add);
            }
            if (said.isEmpty()) {
                return definition.preset();
            }
            return definition == quota
                    ? said.getFirst()
                    : said.stream().max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    private <T> InForce<T> at(PolicyDefinition<T> definition, LocalDate day) {
        return Decisions.of(versions).at(definition, UPWARDS, day);
    }

    private void decide(
            PolicyDefinition<?> definition,
            UnitId unit,
            @Nullable String value,
            LocalDate from,
            @Nullable LocalDate to) {
        versions.add(version(definition, unit, value, from, to, versions.size() + 1));
    }

    private static PolicyVersion version(
            PolicyDefinition<?> definition,
            UnitId unit,
            @Nullable String value,
            LocalDate from,
            @Nullable LocalDate to,
            long number) {
        UUID id = UUID.randomUUID();
        return new PolicyVersion(
                id,
                number,
                definition.key(),
                unit,
                value,
                from,
                to,
                "order",
                "why",
                Instant.EPOCH,
                "tester",
                null,
                null,
                null);
    }

    private static PolicyVersion withdrawn(PolicyVersion it) {
        return new PolicyVersion(
                it.id(),
                it.number(),
                it.key(),
                it.unit(),
                it.value(),
                it.from(),
                it.to(),
                it.order(),
                it.reason(),
                it.decidedAt(),
                it.decidedBy(),
                Instant.EPOCH,
                "tester",
                null);
    }
}
