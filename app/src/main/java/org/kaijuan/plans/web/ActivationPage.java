package org.kaijuan.plans.web;

import java.time.Instant;
import java.util.List;
import org.kaijuan.plans.ActivationView;
import org.kaijuan.plans.JournalEntry;
import org.kaijuan.plans.StepView;
import org.kaijuan.web.Form;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/**
 * A plan that is carried out.
 *
 * @param owner whose plan it is
 * @param now business time, by which steps are late
 */
public record ActivationPage(
        ActivationView activation,
        String owner,
        List<JournalEntry> journal,
        Instant now,
        boolean mayStep,
        boolean mayEnd,
        Form form) {

    public String path() {
        return "/plans/activations/" + activation.id();
    }

    public String tone(StepView step) {
        return switch (step.standing(now)) {
            case "done" -> "done";
            case "overdue", "not-fine" -> "danger";
            case "late" -> "wait";
            default -> "quiet";
        };
    }

    /** Hours and minutes as people say them. */
    public static String span(Ui ui, long minutes) {
        return minutes < 60
                ? ui.t("plans.minutes", minutes)
                : minutes < 2 * 24 * 60
                        ? ui.t("plans.hours", ui.number(minutes / 60.0, 1))
                        : ui.t("plans.days", ui.number(minutes / 60.0 / 24, 1));
    }

    /** The journal, the newest first. */
    public List<TimelineEntry> timeline(Ui ui) {
        return journal.reversed().stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        title(ui, entry),
                        entry.by(),
                        entry.note().isEmpty() ? null : entry.note(),
                        tone(entry)))
                .toList();
    }

    static String title(Ui ui, JournalEntry entry) {
        String title = ui.t("plans.journal." + entry.happened(), entry.subject());
        Long late = entry.late();
        return late == null || late == 0 ? title : ui.t("plans.journal.late", title, span(ui, late));
    }

    private static String tone(JournalEntry entry) {
        Long late = entry.late();
        boolean isLate = late != null && late > 0;
        return switch (entry.happened()) {
            case "answered-not-fine" -> "danger";
            case "done", "answered" -> isLate ? "wait" : "done";
            default -> "info";
        };
    }
}
