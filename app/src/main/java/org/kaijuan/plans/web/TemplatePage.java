package org.kaijuan.plans.web;

import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.plans.AdoptionBoard;
import org.kaijuan.plans.TemplateView;
import org.kaijuan.plans.TrailEntry;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/** A template with its board: who has taken it over, how, and who is missing. */
public record TemplatePage(
        AdoptionBoard whole, AdoptionBoard shown, List<TrailEntry> history, ActionWords words, Form form) {

    public TemplateView template() {
        return whole.template();
    }

    public String path() {
        return "/province/plan-templates/" + template().id();
    }

    public static List<Option> standings(Ui ui) {
        return Stream.of("missing", "adopted", "adapted", "declined")
                .map(standing -> new Option(standing, ui.t("plans.standing." + standing)))
                .toList();
    }

    public static String tone(String standing) {
        return switch (standing) {
            case "adopted", "adapted" -> "done";
            case "declined" -> "danger";
            default -> "wait";
        };
    }

    /** The history, the newest first. */
    public List<TimelineEntry> timeline(Ui ui) {
        return history.reversed().stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        ui.t("plans.event." + entry.happened()),
                        entry.by(),
                        entry.note().isEmpty() ? null : entry.note(),
                        "info"))
                .toList();
    }
}
