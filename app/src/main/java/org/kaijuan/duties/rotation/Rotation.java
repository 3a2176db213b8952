package org.kaijuan.duties.rotation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaijuan.kernel.PersonId;

/**
 * Gives out turns fairly: within each post everybody takes their share of every kind of day.
 *
 * <p>Hard kinds of day go round by what is owed of that kind; workdays, of which there are most, by what is owed in all, so
 * that they even out the rest. Differences below half a turn do not count; then the one whose nearest other turn is farther
 * away goes first. A turn that stays empty gets somebody whose other turn a colleague can take, if there is such a pair.
 */
public final class Rotation {

    private static final long NO_MATTER = Ledger.TURN / 2;

    private final Duration rest;

    /** @param rest time off after a turn that lasts past midnight */
    public Rotation(Duration rest) {
        this.rest = rest;
    }

    /**
     * @param people whoever is not in it is always available
     * @throws IllegalArgumentException for a turn whose post has no crew
     */
    public Plan plan(List<Crew> crews, List<Turn> turns, Map<PersonId, Availability> people) {
        Board board = new Board(crews, turns, people, rest);
        for (int turn : inOrder(turns)) {
            board.share(turn);
            choose(board, turn).ifPresent(person -> board.place(turn, person, false));
        }
        Levelling levelling = new Levelling(board);
        levelling.closeGaps();
        levelling.evenOut();
        return board.plan();
    }

    private static List<Integer> inOrder(List<Turn> turns) {
        Comparator<Integer> hardest = Comparator.comparing(i -> turns.get(i).burden(), Burden.HARDEST_FIRST);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, turns.size()).boxed().toList());
        order.sort(hardest.thenComparing(i -> turns.get(i).starts()).thenComparing(i -> i));
        return order;
    }

    private static Optional<PersonId> choose(Board board, int turn) {
        List<PersonId> free = board.free(turn);
        Ledger ledger = board.ledger(turn);
        Turn wanted = board.turn(turn);
        Map<PersonId, Long> owed =
                free.stream().collect(Collectors.toMap(it -> it, it -> account(ledger, it, wanted.burden())));
        long most = owed.values().stream().mapToLong(it -> it).max().orElse(0);
        Map<PersonId, Long> distance = new HashMap<>();
        List<PersonId> first = free.stream()
                .filter(person -> owed.getOrDefault(person, 0L) > most - NO_MATTER)
                .toList();
        first.forEach(person -> distance.put(person, board.diary(person).distance(wanted)));
        return first.stream()
                .max(Comparator.<PersonId>comparingLong(person -> inAll(ledger, person, wanted.burden()))
                        .thenComparingLong(person -> distance.getOrDefault(person, 0L))
                        .thenComparingLong(person -> owed.getOrDefault(person, 0L))
                        .thenComparing(board.earlierInCrew(turn)));
    }

    private static long account(Ledger ledger, PersonId person, Burden burden) {
        return switch (burden) {
            case WORKDAY -> ledger.owedInAll(person);
            case WEEKEND, NIGHT, HOLIDAY -> ledger.owed(person, burden);
        };
    }

    /** Of those equally owed a hard day, whoever is owed more in all, in halves of a turn. */
    private static long inAll(Ledger ledger, PersonId person, Burden burden) {
        return burden == Burden.WORKDAY ? 0 : Math.floorDiv(ledger.owedInAll(person) + NO_MATTER / 2, NO_MATTER);
    }
}
