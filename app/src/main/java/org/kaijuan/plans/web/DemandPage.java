package org.kaijuan.plans.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.plans.Demand;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * The demand calendar of a library and what it means for the services.
 *
 * @param mine entries that the actor may change
 */
public record DemandPage(
        LibraryView library,
        List<Option> libraries,
        List<Demand> demands,
        List<Demand> mine,
        ForecastPage forecast,
        boolean mayWrite) {

    public boolean isMine(Demand demand) {
        return mine.contains(demand);
    }

    /** {@code consultation 150 %, …} in words. */
    public static String load(Ui ui, Demand demand) {
        return demand.load().entrySet().stream()
                .map(entry -> ui.t("service." + entry.getKey()) + " " + entry.getValue() + "%")
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
