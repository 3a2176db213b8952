package org.kaijuan.continuity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** Step one: for whom, from when, why, in which mode. @param order absent for a new one */
public record FactsPage(@Nullable OrderView order, List<UnitView> units, List<Mode> modes, Form form) {

    public String action() {
        return order == null ? "/orders" : "/orders/" + order.id() + "/facts";
    }

    public List<Option> unitOptions() {
        return units.stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    public List<Option> modeOptions(Ui ui) {
        return modes.stream()
                .map(mode -> new Option(mode.key(), ui.t("mode." + mode.key())))
                .toList();
    }
}
