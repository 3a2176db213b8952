package org.kaijuan.status.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.status.Building;
import org.kaijuan.status.ProvinceStatus;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * All libraries on a day.
 *
 * @param whole those that one may look at
 * @param shown those of them under the filter
 */
public record StatusBoardPage(ProvinceStatus whole, ProvinceStatus shown, List<ServiceDefinition> services) {

    public List<Option> kinds(Ui ui) {
        return Arrays.stream(LibraryView.Kind.values())
                .map(kind -> new Option(kind.name(), ui.t("status.kind." + kind)))
                .toList();
    }

    public List<Option> cities() {
        return whole.cities().stream()
                .map(city -> new Option(city.name(), city.name()))
                .toList();
    }

    public List<Option> buildings(Ui ui) {
        return Arrays.stream(Building.values())
                .map(building -> new Option(building.code(), ui.t("status.building." + building.code())))
                .toList();
    }
}
