package org.kaijuan.returns.web;

import java.util.List;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.returns.EditionView;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Question;
import org.kaijuan.returns.ReturnForm;
import org.kaijuan.returns.ReturnState;
import org.kaijuan.returns.ReturnView;
import org.kaijuan.returns.StatedFigure;
import org.kaijuan.returns.TrailEntry;
import org.kaijuan.web.Form;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/** A return as it stands, for who accepts it or sends it back. */
public record ReviewPage(
        NoticeView notice,
        LibraryView library,
        ReturnForm asked,
        ReturnView answered,
        List<EditionView> editions,
        List<TrailEntry> history,
        boolean mayJudge,
        Form form) {

    /** The label of a question in the reader's language; its key if the form has no such question any more. */
    public String label(Ui ui, String key) {
        return asked.question(key).map(question -> label(ui, question)).orElse(key);
    }

    static String label(Ui ui, Question question) {
        return question.label() == null
                ? ui.t("figure." + question.key())
                : question.label().in(ui.language());
    }

    /** An answer as people read it: a choice by its label. */
    public String words(Ui ui, String key, String text) {
        return asked.question(key).stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.value().equals(text))
                .map(option -> option.label().in(ui.language()))
                .findFirst()
                .orElse(text);
    }

    public static String value(Ui ui, StatedFigure figure) {
        return switch (figure.value()) {
            case FigureValue.Quantity(var number) -> ui.number(number, 2);
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> "";
        };
    }

    public static String unit(Ui ui, StatedFigure figure) {
        return figure.unit().isEmpty() || figure.unit().equals("text") ? "" : ui.t("figure.unit." + figure.unit());
    }

    public List<TimelineEntry> timeline(Ui ui) {
        return history.stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        ui.t("returns.happened." + entry.happened()),
                        entry.byName(),
                        entry.note().isEmpty() ? null : entry.note(),
                        tone(entry.happened())))
                .toList();
    }

    private static String tone(String happened) {
        return switch (happened) {
            case "accepted" -> "done";
            case "sent-back" -> "danger";
            default -> "info";
        };
    }

    /** Tone of a state. */
    public static String tone(ReturnState state) {
        return switch (state) {
            case DRAFT -> "quiet";
            case SUBMITTED -> "wait";
            case SENT_BACK -> "danger";
            case ACCEPTED -> "done";
        };
    }
}
