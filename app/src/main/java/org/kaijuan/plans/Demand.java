package org.kaijuan.plans;

import java.util.Map;
import java.util.TreeMap;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Period;

/**
 * Days in which readers need more than usual: a deadline for projects, the preparation of courses, proposals of theses.
 *
 * @param unit whose libraries it concerns
 * @param load service → percent of its usual load, e.g. 150
 */
public record Demand(
        DemandId id,
        UnitView unit,
        DemandKind kind,
        String title,
        Period days,
        String note,
        Map<String, Integer> load,
        String by,
        int version) {

    public Demand {
        load = new TreeMap<>(load);
    }
}
