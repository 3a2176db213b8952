package org.kaijuan.bench;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kaijuan.duties.rotation.Availability;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.duties.rotation.Crew;
import org.kaijuan.duties.rotation.Member;
import org.kaijuan.duties.rotation.Placement;
import org.kaijuan.duties.rotation.Rotation;
import org.kaijuan.duties.rotation.Turn;
import org.kaijuan.kernel.PersonId;

/**
 * Duties of 1,000 people in 40 departments for a year, each away one day in twenty: how long planning takes, and how far from
 * fair the worst-off ends. The peer goes through the list in order and passes over who is away.
 */
final class RostersBenchmark implements Benchmark {

    private static final int DEPARTMENTS = 40;
    private static final int PEOPLE = 25;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 366;
    private static final int AWAY_ONE_IN = 20;
    private static final long SEED = 20200124;

    @Override
    public String name() {
        return "rosters";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        List<Crew> crews = crews();
        List<Turn> turns = turns(crews);
        Map<PersonId, Availability> people = people(crews);
        Rotation rotation = new Rotation(Duration.ofHours(24));
        Samples ours = Samples.of(2, 5, () -> rotation.plan(crews, turns, people));
        Samples peer = Samples.of(2, 5, () -> inTurn(crews, turns, people));
        Map<Turn, PersonId> fair = new HashMap<>();
        for (Placement placement : rotation.plan(crews, turns, people).placements()) {
            if (placement instanceof Placement.Taken taken) {
                fair.put(taken.turn(), taken.person());
            }
        }
        Map<Turn, PersonId> plain = inTurn(crews, turns, people);
        return List.of(
                Figure.of("rosters.plan-a-year", ours.median(), peer.median(), "ms", turns.size()),
                Figure.of(
                        "rosters.farthest-from-fair",
                        unfairness(crews, turns, people, fair, false),
                        unfairness(crews, turns, people, plain, false),
                        "duties",
                        crews.size() * (long) PEOPLE),
                Figure.of(
                        "rosters.farthest-from-fair.free-days",
                        unfairness(crews, turns, people, fair, true),
                        unfairness(crews, turns, people, plain, true),
                        "duties",
                        crews.size() * (long) PEOPLE));
    }

    private static List<Crew> crews() {
        return IntStream.range(0, DEPARTMENTS)
                .mapToObj(department -> new Crew(
                        "department " + department,
                        IntStream.range(0, PEOPLE)
                                .mapToObj(i -> Member.fresh(new PersonId(new UUID(department, i))))
                                .toList()))
                .toList();
    }

    private static List<Turn> turns(List<Crew> crews) {
        List<Turn> turns = new ArrayList<>();
        for (Crew crew : crews) {
            FIRST.datesUntil(FIRST.plusDays(DAYS))
                    .forEach(
                            day -> turns.add(new Turn(crew.post(), day.atTime(8, 0), day.atTime(17, 30), burden(day))));
        }
        return turns;
    }

    private static Burden burden(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? Burden.WEEKEND : Burden.WORKDAY;
    }

    private static Map<PersonId, Availability> people(List<Crew> crews) {
        Random random = new Random(SEED);
        Map<PersonId, Availability> people = new HashMap<>();
        for (Crew crew : crews) {
            for (Member member : crew.members()) {
                Set<LocalDate> away = new HashSet<>();
                FIRST.datesUntil(FIRST.plusDays(DAYS))
                        .filter(day -> random.nextInt(AWAY_ONE_IN) == 0)
                        .forEach(away::add);
                people.put(member.person(), new Availability(away, List.of()));
            }
        }
        return people;
    }

    /** The peer: whoever comes next in the list and is there. */
    private static Map<Turn, PersonId> inTurn(List<Crew> crews, List<Turn> turns, Map<PersonId, Availability> people) {
        Map<String, List<Member>> members = new HashMap<>();
        crews.forEach(crew -> members.put(crew.post(), crew.members()));
        Map<String, Integer> next = new HashMap<>();
        Map<Turn, PersonId> taken = new HashMap<>();
        for (Turn turn : turns) {
            List<Member> crew = members.getOrDefault(turn.post(), List.of());
            int at = next.getOrDefault(turn.post(), 0);
            for (int tried = 0; tried < crew.size(); tried++) {
                PersonId person = crew.get((at + tried) % crew.size()).person();
                if (isThere(people, person, turn)) {
                    taken.put(turn, person);
                    next.put(turn.post(), at + tried + 1);
                    break;
                }
            }
        }
        return taken;
    }

    private static boolean isThere(Map<PersonId, Availability> people, PersonId person, Turn turn) {
        return !people.getOrDefault(person, Availability.ALWAYS).away().contains(turn.day());
    }

    /** The largest difference between what somebody took and an equal share of the days they were there. */
    private static double unfairness(
            List<Crew> crews,
            List<Turn> turns,
            Map<PersonId, Availability> people,
            Map<Turn, PersonId> taken,
            boolean freeDaysOnly) {
        Map<String, List<Member>> members = new HashMap<>();
        crews.forEach(crew -> members.put(crew.post(), crew.members()));
        Map<PersonId, Double> owed = new HashMap<>();
        for (Turn turn : turns) {
            if (freeDaysOnly && turn.burden() == Burden.WORKDAY) {
                continue;
            }
            List<PersonId> there = members.getOrDefault(turn.post(), List.of()).stream()
                    .map(Member::person)
                    .filter(person -> isThere(people, person, turn))
                    .toList();
            there.forEach(person -> owed.merge(person, 1.0 / there.size(), Double::sum));
            if (taken.get(turn) instanceof PersonId person) {
                owed.merge(person, -1.0, Double::sum);
            }
        }
        return owed.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }
}
