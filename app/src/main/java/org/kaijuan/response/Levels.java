package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;

/**
 * Which response levels hold: decided for a unit ({@link LevelDecisions}), in force for every library under it, the strictest of
 * all units above it (ORG-04).
 */
@Service
public class Levels {

    private final LevelTable table;
    private final Libraries libraries;
    private final BusinessClock clock;

    Levels(LevelTable table, Libraries libraries, BusinessClock clock) {
        this.table = table;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The level that a library is under on a day, as far as has been decided by now. Costs no query. */
    public LevelInForce at(LibraryId library, LocalDate day) {
        return table.times().inForce(libraries.ancestors(library), day);
    }

    /** What a unit itself says on a day. */
    public Optional<LevelView> said(UnitId unit, LocalDate day) {
        return table.times().said(unit, day);
    }

    /** The levels of a library over some time, and why. */
    public LevelTimeline timeline(LibraryId library, Period period) {
        LevelTimes times = table.times();
        List<UnitView> upwards = libraries.ancestors(library);
        List<LevelTimeline.Row> units = upwards.reversed().stream()
                .map(unit -> new LevelTimeline.Row(unit, times.stretches(unit.id(), period)))
                .filter(row -> row.stretches().stream().anyMatch(stretch -> stretch.decision() != null))
                .toList();
        LocalDate today = clock.today(libraries.get(library).zone());
        return new LevelTimeline(period, today, times.stretches(upwards, period), units);
    }

    /** All decisions about units under or above which there is a library that the actor may look at, the last one first. */
    public List<LevelView> history(Actor actor) {
        Scope seen = actor.scope(ResponseAccess.LEVEL_READ);
        return table.times().all().stream()
                .filter(each -> libraries.findUnit(each.unit().code()).isPresent())
                .filter(each -> !libraries.under(each.unit()).and(seen).isEmpty())
                .toList();
    }
}
