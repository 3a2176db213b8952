package org.kaijuan.duties.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;

/** Who takes which turn: fair, explained, and never against leave or rest. */
@Tag("HLT-17")
class RotationTest {

    private static final Period FEBRUARY = new Period(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29));

    private final Rotation rotation = new Rotation(Duration.ofHours(24));

    @Test
    void aMonthOfSixDepartmentsIsFairWithinOneTurnInAllAndOfEachKindOfDay() {
        List<Crew> crews = IntStream.rangeClosed(1, 6)
                .mapToObj(d -> crew("department " + d, d * 10, 2 + d))
                .toList();
        List<Turn> turns = crews.stream()
                .flatMap(crew -> days(crew.post(), FEBRUARY).stream())
                .toList();

        Plan plan = rotation.plan(crews, turns, Map.of());

        assertThat(plan.gaps()).isEmpty();
        for (Crew crew : crews) {
            assertThat(spread(crew, plan, null)).as(crew.post()).isLessThanOrEqualTo(1);
            for (Burden burden : List.of(Burden.WEEKEND, Burden.HOLIDAY)) {
                assertThat(spread(crew, plan, burden))
                        .as(crew.post() + " " + burden)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theSameInputGivesTheSamePlan() {
        List<Crew> crews = List.of(crew("gate", 1, 7));
        List<Turn> turns = days("gate", FEBRUARY);

        assertThat(rotation.plan(crews, turns, Map.of())).isEqualTo(rotation.plan(crews, turns, Map.of()));
    }

    @Test
    void leaveIsKeptAndNotMadeUpForAfterwards() {
        Crew crew = crew("desk", 1, 5);
        PersonId onLeave = crew.members().getFirst().person();
        Set<LocalDate> firstHalf =
                FEBRUARY.dates().filter(day -> day.getDayOfMonth() <= 15).collect(Collectors.toSet());

        Plan plan = rotation.plan(
                List.of(crew), days("desk", FEBRUARY), Map.of(onLeave, new Availability(firstHalf, List.of())));

        List<LocalDate> days = daysOf(plan, onLeave);
        assertThat(days).doesNotContainAnyElementsOf(firstHalf);
        assertThat(days.size()).as("a fifth of the fourteen days left").isBetween(2, 4);
    }

    @Test
    void afterANightThereIsRest() {
        Crew crew = crew("gate", 1, 4);
        List<Turn> nights = FEBRUARY.dates().map(RotationTest::night).toList();
        List<Turn> turns = new ArrayList<>(nights);
        turns.addAll(days("gate", FEBRUARY));

        Plan plan = rotation.plan(List.of(crew), turns, Map.of());

        assertThat(plan.gaps()).isEmpty();
        Map<PersonId, Set<LocalDate>> nightsOf = new HashMap<>();
        for (Placement.Taken taken : taken(plan)) {
            if (taken.turn().isNight()) {
                nightsOf.computeIfAbsent(taken.person(), it -> new HashSet<>())
                        .add(taken.turn().day());
            }
        }
        for (Placement.Taken taken : taken(plan)) {
            assertThat(nightsOf.getOrDefault(taken.person(), Set.of()))
                    .doesNotContain(taken.turn().day().minusDays(1));
        }
    }

    @Test
    void whereNobodyCanThereIsAGapThatSaysWhy() {
        Crew crew = crew("desk", 1, 2);
        LocalDate day = LocalDate.of(2020, 2, 3);
        Map<PersonId, Availability> people = new HashMap<>();
        people.put(crew.members().get(0).person(), new Availability(Set.of(day), List.of()));
        people.put(crew.members().get(1).person(), new Availability(Set.of(), List.of(turn("elsewhere", day))));

        Plan plan = rotation.plan(List.of(crew), List.of(turn("desk", day)), people);

        assertThat(plan.placements()).containsExactly(new Placement.Gap(turn("desk", day), 1, 1));
    }

    @Test
    void aTurnThatWouldStayEmptyTakesSomebodyWhomAColleagueCanReplace() {
        PersonId both = person(1);
        PersonId one = person(2);
        LocalDate day = LocalDate.of(2020, 2, 3);
        List<Crew> crews = List.of(
                new Crew("a", List.of(Member.fresh(both), Member.fresh(one))),
                new Crew("b", List.of(Member.fresh(both))));

        Plan plan = rotation.plan(crews, List.of(turn("a", day), turn("b", day)), Map.of());

        assertThat(plan.gaps()).isEmpty();
        assertThat(taken(plan)).extracting(Placement.Taken::person).containsExactly(one, both);
        assertThat(taken(plan).getFirst().why().moved()).isTrue();
    }

    @Test
    void whatAnEarlierPlanOwesIsPaidFirst() {
        PersonId creditor = person(2);
        Crew crew = new Crew(
                "desk", List.of(Member.fresh(person(1)), new Member(creditor, Map.of(Burden.HOLIDAY, Ledger.TURN))));
        Turn holiday = new Turn(
                "desk",
                LocalDate.of(2020, 1, 25).atTime(8, 0),
                LocalDate.of(2020, 1, 25).atTime(17, 0),
                Burden.HOLIDAY);

        Placement.Taken taken =
                taken(rotation.plan(List.of(crew), List.of(holiday), Map.of())).getFirst();

        assertThat(taken.person()).isEqualTo(creditor);
        assertThat(taken.why().owed()).isEqualTo(Ledger.TURN * 3 / 2);
        assertThat(taken.why().free()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20200124, 20200305, 42, 7_777_777})
    void neverOnLeaveNeverTwiceADayAndNeverFarFromFair(long seed) {
        Random random = new Random(seed);
        Crew crew = crew("desk", 1, 4 + random.nextInt(8));
        Map<PersonId, Availability> people = new HashMap<>();
        for (Member member : crew.members()) {
            Set<LocalDate> away =
                    FEBRUARY.dates().filter(day -> random.nextInt(5) == 0).collect(Collectors.toSet());
            people.put(member.person(), new Availability(away, List.of()));
        }

        Plan plan = rotation.plan(List.of(crew), days("desk", FEBRUARY), people);

        for (Member member : crew.members()) {
            List<LocalDate> days = daysOf(plan, member.person());
            assertThat(days).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(Collections.disjoint(
                            days,
                            people.getOrDefault(member.person(), Availability.ALWAYS)
                                    .away()))
                    .as("seed %d", seed)
                    .isTrue();
            long share = plan.shares().get("desk").get(member.person()).values().stream()
                    .mapToLong(it -> it)
                    .sum();
            assertThat(Math.abs(share - days.size() * Ledger.TURN))
                    .as("seed %d, share %d of a millionth, %d turns", seed, share, days.size())
                    .isLessThanOrEqualTo(Ledger.TURN * 3 / 2);
        }
    }

    private static int spread(Crew crew, Plan plan, @org.jspecify.annotations.Nullable Burden burden) {
        List<Integer> counts = crew.members().stream()
                .map(member -> (int) taken(plan).stream()
                        .filter(taken -> taken.person().equals(member.person()))
                        .filter(taken -> burden == null || taken.turn().burden() == burden)
                        .count())
                .toList();
        return Collections.max(counts) - Collections.min(counts);
    }

    private static List<Placement.Taken> taken(Plan plan) {
        return plan.placements().stream()
                .filter(Placement.Taken.class::isInstance)
                .map(Placement.Taken.class::cast)
                .toList();
    }

    private static List<LocalDate> daysOf(Plan plan, PersonId person) {
        return taken(plan).stream()
                .filter(taken -> taken.person().equals(person))
                .map(taken -> taken.turn().day())
                .toList();
    }

    private static Crew crew(String post, int first, int size) {
        return new Crew(
                post,
                IntStream.range(first, first + size)
                        .mapToObj(RotationTest::person)
                        .map(Member::fresh)
                        .toList());
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }

    private static List<Turn> days(String post, Period period) {
        return period.dates().map(day -> turn(post, day)).toList();
    }

    /** The first two days of February 2020 were still the Spring Festival. */
    private static Turn turn(String post, LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        Burden burden = day.isBefore(LocalDate.of(2020, 2, 3)) ? Burden.HOLIDAY : Burden.WORKDAY;
        return new Turn(
                post,
                day.atTime(8, 0),
                day.atTime(17, 10),
                weekend && burden == Burden.WORKDAY ? Burden.WEEKEND : burden);
    }

    private static Turn night(LocalDate day) {
        return new Turn("gate", day.atTime(18, 0), day.plusDays(1).atTime(8, 0), Burden.NIGHT);
    }
}
