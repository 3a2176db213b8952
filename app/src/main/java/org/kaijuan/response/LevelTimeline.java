package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;

/**
 * The levels of some time, past and future, and why.
 *
 * @param effective what the library was, is and will be under, as far as is decided
 * @param units what each unit above the library said itself; only those that have said anything
 */
public record LevelTimeline(Period period, LocalDate today, List<LevelStretch> effective, List<Row> units) {

    /** One unit's. */
    public record Row(UnitView unit, List<LevelStretch> stretches) {}
}
