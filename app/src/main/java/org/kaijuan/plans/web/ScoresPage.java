package org.kaijuan.plans.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kaijuan.plans.DrillReport;
import org.kaijuan.plans.Score;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Ui;

/** What a drill has reached. */
public record ScoresPage(DrillReport report) {

    public static String span(Ui ui, @Nullable Duration duration) {
        return duration == null ? "–" : ActivationPage.span(ui, duration.toMinutes());
    }

    public static String points(Ui ui, @Nullable Integer points) {
        return points == null ? "–" : ui.number(points);
    }

    public static String tone(Score score) {
        Integer points = score.points();
        return points == null ? "wait" : points >= 60 ? "done" : "danger";
    }

    /** The points of each milestone. */
    public Chart chart(Ui ui) {
        return new Chart(
                ui.t("plans.scores.chart"),
                ui.t("plans.scores.milestone"),
                ui.t("plans.scores.points"),
                report.scores().stream()
                        .map(score -> new Chart.Point(
                                ui.t("plans.milestone." + score.milestone().code()),
                                score.points() == null ? 0 : score.points(),
                                points(ui, score.points())))
                        .toList());
    }
}
