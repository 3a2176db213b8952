package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;

/** What scenes share: the province, its time, and the year. */
final class Scenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Scenes() {}

    static UnitId province(Libraries libraries) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .map(UnitView::id)
                .findFirst()
                .orElseThrow();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    static Instant at(int month, int day, int hour) {
        return day(month, day).atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
