package org.kaijuan.continuity;

import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that an order does: the key of an action and what it is told. Parameters that are left blank count as absent. */
public record ActionStep(String action, Map<String, String> parameters) {

    public ActionStep {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        parameters = Map.copyOf(given);
    }
}
