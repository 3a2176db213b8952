package org.kaijuan.response;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.identity.UnitId;

/**
 * A risk of one or several counties (or cities whose counties are not told apart), as one message says it.
 *
 * @param from first day
 * @param source who published it
 */
public record NewRisk(List<UnitId> units, Risk risk, LocalDate from, String source) {

    public NewRisk {
        units = List.copyOf(units);
    }
}
