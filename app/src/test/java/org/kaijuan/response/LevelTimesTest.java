package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;

/** The arithmetic of levels: the later decision of a unit holds, the strictest of all units is in force. */
class LevelTimesTest {

    private static final UnitView PROVINCE = unit("jx", UnitKind.PROVINCE);
    private static final UnitView COUNTY = unit("jx-yushui", UnitKind.COUNTY);
    private static final List<UnitView> UPWARDS = List.of(COUNTY, PROVINCE);

    private final List<LevelView> decisions = new ArrayList<>();

    @Test
    @Tag("ORG-04")
    void theStrictestOfProvinceAndCountyIsInForce() {
        decide(PROVINCE, Level.I, "2020-01-24", null);
        decide(PROVINCE, Level.III, "2020-02-25", null);
        decide(COUNTY, Level.II, "2020-02-25", null);

        assertThat(at("2020-01-23")).isEqualTo(Level.NONE);
        assertThat(at("2020-01-24")).isEqualTo(Level.I);
        assertThat(at("2020-02-25")).isEqualTo(Level.II);
        assertThat(times().inForce(UPWARDS, LocalDate.of(2020, 2, 25)).unit()).isEqualTo(COUNTY);
    }

    @Test
    void ofEquallyStrictOnesTheNearestIsNamed() {
        decide(PROVINCE, Level.II, "2020-02-01", null);
        decide(COUNTY, Level.II, "2020-02-10", null);

        assertThat(times().inForce(UPWARDS, LocalDate.of(2020, 2, 9)).unit()).isEqualTo(PROVINCE);
        assertThat(times().inForce(UPWARDS, LocalDate.of(2020, 2, 10)).unit()).isEqualTo(COUNTY);
    }

    @Test
    void aUnitThatGivesItsLevelUpFollowsTheOthers() {
        decide(PROVINCE, Level.I, "2020-01-24", null);
        decide(PROVINCE, Level.NONE, "2020-03-01", null);
        decide(COUNTY, Level.III, "2020-02-25", "2020-03-10");

        assertThat(at("2020-02-29")).isEqualTo(Level.I);
        assertThat(at("2020-03-01")).isEqualTo(Level.III);
        assertThat(at("2020-03-11")).isEqualTo(Level.NONE);
    }

    @Test
    void stretchesAreTheDaysOneByOne() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate first = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < 40; i++) {
            LocalDate from = first.plusDays(random.nextInt(100));
            String to = random.nextInt(3) == 0
                    ? null
                    : from.plusDays(random.nextInt(30)).toString();
            Level level = Level.values()[random.nextInt(Level.values().length)];
            decide(random.nextBoolean() ? PROVINCE : COUNTY, level, from.toString(), to);
        }
        Period period = new Period(first, first.plusDays(140));
        List<LevelStretch> stretches = times().stretches(UPWARDS, period);

        assertThat(stretches.getFirst().days().from()).isEqualTo(period.from());
        assertThat(stretches.getLast().days().to()).isEqualTo(period.to());
        for (LevelStretch stretch : stretches) {
            stretch.days()
                    .dates()
                    .forEach(day -> assertThat(at(day.toString()))
                            .as("seed %d, %s", seed, day)
                            .isEqualTo(stretch.level()));
        }
        assertThat(stretches.stream().mapToLong(each -> each.days().days()).sum())
                .isEqualTo(period.days());
    }

    private Level at(String day) {
        return times().inForce(UPWARDS, LocalDate.parse(day)).level();
    }

    private LevelTimes times() {
        return LevelTimes.of(decisions);
    }

    private void decide(UnitView unit, Level level, String from, String to) {
        decisions.add(new LevelView(
                new LevelId(UUID.randomUUID()),
                decisions.size() + 1L,
                unit.id(),
                level,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "文件",
                "原因",
                Instant.EPOCH,
                "test",
                null,
                null));
    }

    private static UnitView unit(String code, UnitKind kind) {
        return new UnitView(new UnitId(code), null, kind, code, null, List.of(new UnitId(code)), 1, 0);
    }
}
