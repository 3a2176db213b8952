package org.kaijuan.duties.rotation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/** A plan in the making: who has which turn, everybody's diary and each crew's accounts. */
final class Board {

    /** A crew as it is looked up. */
    private record Gang(List<PersonId> people, Map<PersonId, Integer> places, Ledger ledger) {

        static Gang of(Crew crew) {
            List<PersonId> people = crew.members().stream().map(Member::person).toList();
            Map<PersonId, Integer> places = new HashMap<>();
            people.forEach(person -> places.put(person, places.size()));
            return new Gang(people, places, new Ledger(crew));
        }
    }

    private final List<Turn> turns;
    private final Map<String, Gang> gangs = new TreeMap<>();
    private final Map<PersonId, Diary> diaries = new HashMap<>();
    private final @Nullable PersonId[] holders;
    private final @Nullable Why[] reasons;

    Board(List<Crew> crews, List<Turn> turns, Map<PersonId, Availability> people, Duration rest) {
        this.turns = turns;
        this.holders = new PersonId[turns.size()];
        this.reasons = new Why[turns.size()];
        crews.forEach(crew -> gangs.put(crew.post(), Gang.of(crew)));
        gangs.values()
                .forEach(gang -> gang.people()
                        .forEach(person -> diaries.computeIfAbsent(
                                person, it -> new Diary(people.getOrDefault(it, Availability.ALWAYS), rest))));
    }

    int size() {
        return turns.size();
    }

    Turn turn(int index) {
        return turns.get(index);
    }

    Optional<PersonId> holder(int index) {
        return Optional.ofNullable(holders[index]);
    }

    List<PersonId> crew(int index) {
        return gang(index).people();
    }

    Ledger ledger(int index) {
        return gang(index).ledger();
    }

    Diary diary(PersonId person) {
        Diary diary = diaries.get(person);
        if (diary == null) {
            throw new IllegalArgumentException(person + " is in no crew");
        }
        return diary;
    }

    /** Puts the one who stands earlier in the crew above the others. */
    Comparator<PersonId> earlierInCrew(int index) {
        Map<PersonId, Integer> places = gang(index).places();
        return Comparator.<PersonId>comparingInt(person -> places.getOrDefault(person, Integer.MAX_VALUE))
                .reversed();
    }

    void share(int index) {
        Turn turn = turns.get(index);
        List<PersonId> there = crew(index).stream()
                .filter(person -> !diary(person).isAway(turn))
                .toList();
        ledger(index).share(turn.burden(), there);
    }

    List<PersonId> free(int index) {
        Turn turn = turns.get(index);
        return crew(index).stream().filter(person -> diary(person).isFree(turn)).toList();
    }

    void place(int index, PersonId person, boolean moved) {
        Turn turn = turns.get(index);
        reasons[index] = why(index, person, moved);
        holders[index] = person;
        diary(person).enter(turn);
        ledger(index).take(person, turn.burden());
    }

    void clear(int index) {
        PersonId person = holders[index];
        if (person != null) {
            Turn turn = turns.get(index);
            diary(person).strike(turn);
            ledger(index).giveBack(person, turn.burden());
            holders[index] = null;
            reasons[index] = null;
        }
    }

    private Why why(int index, PersonId person, boolean moved) {
        Turn turn = turns.get(index);
        int away = countAway(index);
        int free = free(index).size();
        return new Why(
                ledger(index).owed(person, turn.burden()),
                ledger(index).owedInAll(person),
                free,
                away,
                crew(index).size() - away - free,
                diary(person).lastBefore(turn),
                moved);
    }

    private int countAway(int index) {
        Turn turn = turns.get(index);
        return (int) crew(index).stream()
                .filter(person -> diary(person).isAway(turn))
                .count();
    }

    Plan plan() {
        List<Placement> placements = new ArrayList<>(turns.size());
        for (int i = 0; i < turns.size(); i++) {
            placements.add(placement(i));
        }
        Map<String, Map<PersonId, Map<Burden, Long>>> shares = new TreeMap<>();
        gangs.forEach((post, gang) -> {
            Map<PersonId, Map<Burden, Long>> of = new HashMap<>();
            gang.people().forEach(person -> of.put(person, gang.ledger().shares(person)));
            shares.put(post, of);
        });
        return new Plan(placements, shares);
    }

    private Placement placement(int index) {
        PersonId person = holders[index];
        Why why = reasons[index];
        if (person != null && why != null) {
            return new Placement.Taken(turns.get(index), person, why);
        }
        int away = countAway(index);
        return new Placement.Gap(turns.get(index), away, crew(index).size() - away);
    }

    private Gang gang(int index) {
        String post = turns.get(index).post();
        Gang gang = gangs.get(post);
        if (gang == null) {
            throw new IllegalArgumentException("no crew for the post " + post);
        }
        return gang;
    }
}
