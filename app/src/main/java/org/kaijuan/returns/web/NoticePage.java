package org.kaijuan.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.BoardView;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.TrailEntry;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/**
 * A notice and who has answered it.
 *
 * @param whole the counts over everybody
 * @param shown the lines under the filter
 * @param cities that could be filtered for
 * @param files that go out with it
 */
public record NoticePage(
        BoardView whole,
        BoardView shown,
        List<String> cities,
        List<TrailEntry> history,
        List<FileView> files,
        Form form) {

    public NoticeView notice() {
        return whole.notice();
    }

    public String path() {
        return "/province/notices/" + notice().id();
    }

    public List<Option> cityOptions() {
        return cities.stream().map(city -> new Option(city, city)).toList();
    }

    /** First submissions by day, added up. */
    public Chart chart(Ui ui) {
        int[] sum = {0};
        List<Chart.Point> points = whole.days().entrySet().stream()
                .map(day -> {
                    sum[0] += day.getValue();
                    return new Chart.Point(ui.date(day.getKey()).toString(), sum[0], ui.number(sum[0]));
                })
                .toList();
        return new Chart(ui.t("returns.board.chart"), ui.t("figures.day"), ui.t("returns.board.submitted"), points);
    }

    public List<TimelineEntry> timeline(Ui ui) {
        return history.stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        ui.t("returns.notice.happened." + entry.happened()),
                        entry.byName(),
                        words(ui, entry),
                        entry.happened().equals("closed") ? "done" : "info"))
                .toList();
    }

    private static @Nullable String words(Ui ui, TrailEntry entry) {
        if (entry.note().isEmpty()) {
            return null;
        }
        return entry.note().matches("\\d{1,9}")
                ? ui.t("returns.notice.libraries", Integer.parseInt(entry.note()))
                : entry.note();
    }

    /** The colour of a line. */
    public static String tone(BoardLine line) {
        return switch (line.standing()) {
            case ON_TIME -> "done";
            case LATE -> "wait";
            case MISSING -> "danger";
            case EXEMPT -> "quiet";
        };
    }

    /** {@code 85 %}; words of a rate. */
    public static String percent(Ui ui, double rate) {
        return ui.number(rate, 1) + " %";
    }
}
