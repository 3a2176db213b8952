package org.kaijuan.duties.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaijuan.kernel.PersonId;

/** What is better seen when all turns lie on the table: gaps that an exchange closes, and workdays that even out. */
final class Levelling {

    private final Board board;

    Levelling(Board board) {
        this.board = board;
    }

    /** Fills empty turns by somebody whose one turn in the way a colleague can take instead. */
    void closeGaps() {
        for (int gap = 0; gap < board.size(); gap++) {
            if (board.holder(gap).isEmpty()) {
                closeGap(gap);
            }
        }
    }

    private void closeGap(int gap) {
        Turn wanted = board.turn(gap);
        for (PersonId person : board.crew(gap)) {
            List<Turn> inTheWay = board.diary(person).inTheWay(wanted);
            if (board.diary(person).isAway(wanted) || inTheWay.size() != 1) {
                continue;
            }
            Optional<Integer> other = find(person, inTheWay.getFirst());
            if (other.isPresent() && handOn(other.get(), person)) {
                board.place(gap, person, true);
                return;
            }
        }
    }

    private Optional<Integer> find(PersonId person, Turn turn) {
        for (int i = 0; i < board.size(); i++) {
            if (board.turn(i).equals(turn) && board.holder(i).equals(Optional.of(person))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean handOn(int index, PersonId from) {
        Optional<PersonId> to = board.free(index).stream()
                .filter(person -> !person.equals(from))
                .max(Comparator.comparingLong(board.ledger(index)::owedInAll));
        to.ifPresent(person -> {
            board.clear(index);
            board.place(index, person, true);
        });
        return to.isPresent();
    }

    /** Hands workdays on from who has had more than their share by a turn to who has had less. */
    void evenOut() {
        Map<String, List<Integer>> workdays = new TreeMap<>();
        for (int i = 0; i < board.size(); i++) {
            if (board.turn(i).burden() == Burden.WORKDAY && board.holder(i).isPresent()) {
                workdays.computeIfAbsent(board.turn(i).post(), post -> new ArrayList<>())
                        .add(i);
            }
        }
        workdays.values().forEach(this::evenOut);
    }

    private void evenOut(List<Integer> turns) {
        for (int index : turns) {
            Ledger ledger = board.ledger(index);
            PersonId holder = board.holder(index).orElseThrow();
            board.free(index).stream()
                    .filter(person -> ledger.owedInAll(person) - ledger.owedInAll(holder) > Ledger.TURN)
                    .max(Comparator.<PersonId>comparingLong(ledger::owedInAll)
                            .thenComparing(board.earlierInCrew(index)))
                    .ifPresent(person -> {
                        board.clear(index);
                        board.place(index, person, true);
                    });
        }
    }
}
