package org.kaijuan.assistant.web;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kaijuan.assistant.ReplyTimes;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * First replies by the hour of the day.
 *
 * @param library absent for all of the province together, where small numbers are not shown
 * @param libraries to choose from
 * @param days how many are looked at
 */
public record RepliesPage(
        @Nullable LibraryView library, List<Option> libraries, List<ReplyTimes.Hour> hours, int days) {

    static final int USUAL = 90;
    static final List<Integer> SPANS = List.of(7, 30, 90);

    /** The spans to choose from. */
    public List<Option> spans(Ui ui) {
        return SPANS.stream()
                .map(span -> new Option(Integer.toString(span), ui.t("assistant.replies.days", span)))
                .toList();
    }

    /** What was asked of the assistant. */
    public long questions() {
        return hours.stream().mapToLong(hour -> hour.questions().questions()).sum();
    }

    /** What the assistant answered at once, or offered a choice for. */
    public long atOnce() {
        return hours.stream().mapToLong(RepliesPage::atOnce).sum();
    }

    public static long atOnce(ReplyTimes.Hour hour) {
        return hour.questions().answered() + hour.questions().offered();
    }

    /** In how many hours of the day somebody had a reply. */
    public long hoursWithReplies() {
        return hours.stream()
                .filter(hour ->
                        atOnce(hour) + hour.requests().replied() + hour.talks().replied() > 0)
                .count();
    }

    /** A count as it may be shown here. */
    public String count(Ui ui, long count) {
        return library == null ? AskedBoardPage.shown(count) : ui.number(count);
    }

    /** Minutes, or a dash for nothing to say. */
    public static String minutes(Ui ui, @Nullable Double minutes) {
        return minutes == null ? "–" : ui.number(minutes, minutes < 10 ? 1 : 0);
    }

    public Chart questionsChart(Ui ui) {
        return chart(
                ui,
                "assistant.replies.chart-questions",
                "assistant.column.asked",
                hour -> hour.questions().questions(),
                true);
    }

    public Chart waitChart(Ui ui) {
        return chart(ui, "assistant.replies.chart-wait", "assistant.replies.median", RepliesPage::wait, false);
    }

    private static double wait(ReplyTimes.Hour hour) {
        Double median = hour.requests().median();
        return median == null ? 0 : median;
    }

    private Chart chart(Ui ui, String title, String what, ToDoubleFunction<ReplyTimes.Hour> value, boolean isCount) {
        return new Chart(
                ui.t(title),
                ui.t("assistant.column.hour"),
                ui.t(what),
                hours.stream()
                        .map(hour -> point(ui, hour, value.applyAsDouble(hour), isCount))
                        .toList());
    }

    private Chart.Point point(Ui ui, ReplyTimes.Hour hour, double value, boolean isCount) {
        boolean isHidden = isCount && library == null && value > 0 && value < AskedBoardPage.FEW;
        String shown = isCount ? count(ui, (long) value) : minutes(ui, value == 0 ? null : value);
        return new Chart.Point(Integer.toString(hour.hour()), isHidden ? 0 : value, shown);
    }
}
