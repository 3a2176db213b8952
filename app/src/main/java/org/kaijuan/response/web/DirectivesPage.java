package org.kaijuan.response.web;

import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.response.DirectiveLine;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * What was issued at or has arrived at one's units.
 *
 * @param isFiltered whether lines of other standings are left out
 */
public record DirectivesPage(List<DirectiveLine> lines, boolean isFiltered, boolean mayIssue) {

    public static List<Option> standings(Ui ui) {
        return Stream.of("open", "acknowledged", "issued")
                .map(standing -> new Option(standing, ui.t("response.directives." + standing)))
                .toList();
    }
}
