package org.kaijuan.plans.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.plans.Demand;
import org.kaijuan.plans.DemandKind;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * An entry of the demand calendar that is being written.
 *
 * @param demand absent for a new one
 */
public record DemandFormPage(@Nullable Demand demand, List<UnitView> units, List<String> services, Form form) {

    public String action() {
        return demand == null ? "/demand" : "/demand/" + demand.id();
    }

    public List<Option> unitOptions() {
        return units.stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    public static List<Option> kinds(Ui ui) {
        return Arrays.stream(DemandKind.values())
                .map(kind -> new Option(kind.code(), ui.t("plans.demand." + kind.code())))
                .toList();
    }

    /** The field for the load of a service. */
    public static String field(String service) {
        return "load-" + service;
    }
}
