package org.kaijuan.policy.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.identity.UnitView;
import org.kaijuan.policy.PolicyLine;

/**
 * What is in force at a unit.
 *
 * @param units that one may look at instead
 * @param day for which it is asked
 */
public record PoliciesPage(UnitView unit, List<UnitView> units, LocalDate day, List<PolicyLine> lines) {

    /** The rules by the module that asks for them. */
    public Map<String, List<PolicyLine>> byModule() {
        return lines.stream()
                .collect(Collectors.groupingBy(PolicyLine::module, LinkedHashMap::new, Collectors.toList()));
    }
}
