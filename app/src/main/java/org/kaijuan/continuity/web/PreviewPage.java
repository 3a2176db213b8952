package org.kaijuan.continuity.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.PreviewNote;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Chart;
import org.kaijuan.web.Days;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Ui;

/**
 * Step three, and the same for a revision and an undoing: what would happen.
 *
 * @param act {@code application}, {@code revision} or {@code undo}
 * @param form what is sent along
 * @param refusal why it was not done
 */
public record PreviewPage(
        OrderView order,
        String unit,
        OrderPreview preview,
        String act,
        boolean mayGive,
        Form form,
        @Nullable Refusal refusal,
        LibraryNames names) {

    /** Rows of the table on the page; the file has them all. */
    private static final int MOST_ROWS = 200;

    /** The first day as it would be. */
    public LocalDate from() {
        String typed = form.value("from").strip();
        return typed.isEmpty() ? order.from() : Days.parse(typed);
    }

    /** The last day as it would be. */
    public @Nullable LocalDate to() {
        if (!act.equals("revision")) {
            return order.to();
        }
        String typed = form.value("to").strip();
        return typed.isEmpty() ? null : Days.parse(typed);
    }

    public List<Bar> bars() {
        return Bar.of(preview);
    }

    /** What else one should know, as drawings with their tables. */
    public List<Chart> notes(Ui ui) {
        return preview.notes().stream()
                .map(note -> new Chart(
                        ui.t(note.title()),
                        ui.t("continuity.note.day"),
                        ui.t(note.header()),
                        note.points().stream().map(point -> point(ui, point)).toList()))
                .toList();
    }

    private static Chart.Point point(Ui ui, PreviewNote.Point point) {
        String number = ui.number(point.value(), 1);
        String shown = point.because().isEmpty() ? number : number + " (" + String.join(", ", point.because()) + ")";
        return new Chart.Point(point.day().getMonthValue() + "-" + point.day().getDayOfMonth(), point.value(), shown);
    }

    /** What stands in the way, one after the other; what stands in the way of many libraries together. */
    public List<List<Refusal>> obstacles() {
        Map<String, List<Refusal>> alike = preview.obstacles().stream()
                .collect(Collectors.groupingBy(Refusal::code, LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(alike.values());
    }

    public List<Effects.Change> changes() {
        return preview.changes().stream().limit(MOST_ROWS).toList();
    }

    public long hidden() {
        return Math.max(0, preview.changes().size() - MOST_ROWS);
    }

    public String library(@Nullable LibraryId library) {
        return library == null ? unit : names.of(library);
    }
}
