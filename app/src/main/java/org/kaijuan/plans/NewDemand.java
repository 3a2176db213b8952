package org.kaijuan.plans;

import java.util.Map;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Period;

/**
 * An entry of the demand calendar that is being made.
 *
 * @param load service → percent of its usual load
 */
public record NewDemand(
        UnitId unit, DemandKind kind, String title, Period days, String note, Map<String, Integer> load) {

    public NewDemand {
        load = Map.copyOf(load);
    }
}
