package org.kaijuan.plans.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.plans.Demand;
import org.kaijuan.plans.LoadForecast;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Ui;

/** What services may expect, as drawings with tables, and the entries that it comes from. */
public record ForecastPage(List<LoadForecast> forecasts, List<Demand> demands) {

    public boolean isEmpty() {
        return forecasts.isEmpty() && demands.isEmpty();
    }

    public Chart chart(Ui ui, LoadForecast forecast) {
        return new Chart(
                ui.t(
                        "plans.forecast.title",
                        ui.t("service." + forecast.service()),
                        ui.number(forecast.expected(), 1),
                        ui.number(forecast.usual(), 1)),
                ui.t("plans.forecast.day"),
                ui.t("plans.forecast.expected"),
                forecast.days().stream()
                        .map(day -> new Chart.Point(label(day.day()), day.expected(), shown(ui, day)))
                        .toList());
    }

    private static String label(LocalDate day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    private static String shown(Ui ui, LoadForecast.Day day) {
        String number = ui.number(day.expected(), 1);
        return day.because().isEmpty() ? number : number + " (" + String.join(", ", day.because()) + ")";
    }
}
