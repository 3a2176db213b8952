package org.kaijuan.duties.rotation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one person is doing when: at most one turn a day, and rest after a night. */
final class Diary {

    private static final long FAR = 366;

    private final Set<LocalDate> away;
    private final Duration rest;
    private final TreeMap<LocalDateTime, Turn> turns = new TreeMap<>();

    Diary(Availability availability, Duration rest) {
        this.away = availability.away();
        this.rest = rest;
        availability.engaged().forEach(this::enter);
    }

    void enter(Turn turn) {
        turns.put(turn.starts(), turn);
    }

    void strike(Turn turn) {
        turns.remove(turn.starts());
    }

    boolean isAway(Turn turn) {
        return away.contains(turn.day());
    }

    boolean isFree(Turn turn) {
        return !isAway(turn) && inTheWay(turn).isEmpty();
    }

    /** The turns because of which this one cannot be taken. */
    List<Turn> inTheWay(Turn turn) {
        Turn before = value(turns.floorEntry(turn.starts()));
        Turn after = value(turns.higherEntry(turn.starts()));
        boolean tooEarly = before != null && clash(before, turn);
        boolean tooLate = after != null && clash(turn, after);
        if (tooEarly && tooLate) {
            return List.of(before, after);
        }
        if (tooEarly) {
            return List.of(before);
        }
        return tooLate ? List.of(after) : List.of();
    }

    private boolean clash(Turn earlier, Turn later) {
        LocalDateTime ready = earlier.isNight() ? earlier.ends().plus(rest) : earlier.ends();
        return earlier.day().equals(later.day()) || later.starts().isBefore(ready);
    }

    /** Days to the nearest other turn of this person. */
    long distance(Turn turn) {
        return Math.min(
                days(value(turns.lowerEntry(turn.starts())), turn),
                days(value(turns.higherEntry(turn.starts())), turn));
    }

    @Nullable
    LocalDate lastBefore(Turn turn) {
        Turn before = value(turns.lowerEntry(turn.starts()));
        return before == null ? null : before.day();
    }

    private static long days(@Nullable Turn one, Turn other) {
        return one == null ? FAR : Math.abs(ChronoUnit.DAYS.between(one.day(), other.day()));
    }

    private static @Nullable Turn value(Map.@Nullable Entry<LocalDateTime, Turn> entry) {
        return entry == null ? null : entry.getValue();
    }
}
