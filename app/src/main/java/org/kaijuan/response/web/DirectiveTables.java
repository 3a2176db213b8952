package org.kaijuan.response.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.response.Arrival;
import org.kaijuan.response.DirectiveLine;
import org.kaijuan.response.ReachLine;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Ui;

/** The columns of the lists of directives as files. */
final class DirectiveTables {

    private DirectiveTables() {}

    /** What has come to one, or was issued. */
    static List<Excel.Column<DirectiveLine>> received(Ui ui) {
        return List.of(
                Excel.column(
                        ui.t("response.directive.title"),
                        line -> line.directive().title()),
                Excel.column(
                        ui.t("response.directive.document"),
                        line -> line.directive().document()),
                Excel.column(
                        ui.t("response.directive.issuer"),
                        line -> line.directive().issuer()),
                Excel.column(
                        ui.t("response.directive.issued-at"),
                        line -> line.directive().issuedAt()),
                Excel.column(
                        ui.t("response.directive.deadline"),
                        line -> line.directive().deadline()),
                Excel.column(ui.t("response.unit"), line -> line.at().name()),
                Excel.column(
                        ui.t("response.standing.ACKNOWLEDGED"),
                        line -> line.own() == null ? null : line.own().acknowledgedAt()));
    }

    /** How far the units below have come with one. */
    static List<Excel.Column<ReachLine>> reach(Ui ui) {
        return List.of(
                Excel.column(ui.t("response.unit"), line -> line.unit().name()),
                Excel.column(
                        ui.t("response.level-of-unit"),
                        line -> ui.t("response.unit-kind." + line.unit().kind())),
                Excel.column(ui.t("response.state"), line -> ui.t("response.standing." + line.standing())),
                arrival(ui.t("response.directive.arrived"), Arrival::arrivedAt),
                arrival(ui.t("response.directive.first-read"), Arrival::firstRead),
                arrival(ui.t("response.standing.ACKNOWLEDGED"), Arrival::acknowledgedAt),
                arrival(ui.t("response.directive.acknowledged-by"), Arrival::acknowledgedBy));
    }

    private static Excel.Column<ReachLine> arrival(String title, Function<Arrival, @Nullable Object> value) {
        return Excel.column(title, line -> line.arrival() == null ? null : value.apply(line.arrival()));
    }
}
