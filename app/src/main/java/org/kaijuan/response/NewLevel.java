package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * A level for one or several units, as one document says it (on 25 February 2020 there were 40 counties in one).
 *
 * @param units the province, cities, counties
 * @param from first day
 * @param to last day; absent for "until further notice"
 * @param source document and issuer, e.g. the notice of the provincial headquarters
 */
public record NewLevel(
        List<UnitId> units,
        Level level,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String reason) {

    public NewLevel {
        units = List.copyOf(units);
    }
}
