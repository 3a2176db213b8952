package org.kaijuan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Ui;

/** Figures as people read them. */
public final class FigureWords {

    private static final int DECIMALS = 1;

    private FigureWords() {}

    public static String name(Ui ui, FigureDefinition definition) {
        return ui.t("figure." + definition.id());
    }

    public static String help(Ui ui, FigureDefinition definition) {
        return ui.t("figure." + definition.id() + ".help");
    }

    /** Empty for a figure in words. */
    public static String unit(Ui ui, FigureDefinition definition) {
        return definition.unit().equals("text") ? "" : ui.t("figure.unit." + definition.unit());
    }

    public static String provenance(Ui ui, Provenance provenance) {
        return ui.t("figures.provenance." + provenance.name());
    }

    public static String number(Ui ui, BigDecimal number) {
        return ui.number(number, DECIMALS);
    }

    public static String value(Ui ui, FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) -> number(ui, number);
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> ui.t("figures.nothing");
        };
    }

    /** The course of a figure as a drawing. */
    public static Chart chart(Ui ui, FigureDefinition definition, Map<LocalDate, BigDecimal> trend) {
        List<Chart.Point> points = trend.entrySet().stream()
                .map(entry -> new Chart.Point(
                        ui.date(entry.getKey()).toString(),
                        entry.getValue().doubleValue(),
                        number(ui, entry.getValue())))
                .toList();
        return new Chart(name(ui, definition), ui.t("figures.day"), unit(ui, definition), points);
    }
}
