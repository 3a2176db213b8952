package org.kaijuan.returns.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.FormSection;
import org.kaijuan.returns.Problem;
import org.kaijuan.returns.Question;
import org.kaijuan.returns.QuestionKind;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/** The working copy of a return, to be written. */
public record DraftPage(ReturnDraft draft, boolean mayWrite, boolean maySubmit, Form form) {

    private static final int BLANK_ROWS = 2;

    public String path() {
        return "/desk/returns/" + draft.id();
    }

    public List<Question> figures(FormSection section) {
        return section.questions().stream()
                .filter(question -> question.kind() == QuestionKind.FIGURE)
                .toList();
    }

    public List<Question> others(FormSection section) {
        return section.questions().stream()
                .filter(question -> question.kind() != QuestionKind.FIGURE)
                .toList();
    }

    /** How many figures of a section are filled in. */
    public long filled(FormSection section) {
        return figures(section).stream()
                .filter(question -> draft.entry(question).isPresent())
                .count();
    }

    /** Whether the figures of a section are shown at once. */
    public boolean isOpen(FormSection section) {
        return figures(section).size() <= 4
                || figures(section).stream()
                        .anyMatch(question -> !draft.problems(question.key()).isEmpty());
    }

    public int version(Question question) {
        return draft.entry(question).map(Entry::version).orElse(0);
    }

    /** The text of an answer; empty if there is none. */
    public String text(Question question) {
        return draft.entry(question)
                .map(Entry::body)
                .filter(EntryBody.Answer.class::isInstance)
                .map(body -> ((EntryBody.Answer) body).text())
                .orElse("");
    }

    /** The rows of a table, with two more to fill in. */
    public List<List<String>> rows(Question question) {
        List<List<String>> rows = draft.entry(question)
                .map(Entry::body)
                .filter(EntryBody.Answer.class::isInstance)
                .map(body -> ((EntryBody.Answer) body).rows())
                .orElse(List.of());
        List<String> blank = question.columns().stream().map(column -> "").toList();
        return Stream.concat(rows.stream(), Stream.generate(() -> blank).limit(BLANK_ROWS))
                .toList();
    }

    public EntryBody.@Nullable Figure figure(Question question) {
        return draft.entry(question)
                .map(Entry::body)
                .filter(EntryBody.Figure.class::isInstance)
                .map(EntryBody.Figure.class::cast)
                .orElse(null);
    }

    /** A figure as it is typed. */
    public static String typed(EntryBody.@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        return figure.number() == null
                ? String.valueOf(figure.words())
                : figure.number().toPlainString();
    }

    public static boolean isComputed(EntryBody.@Nullable Figure figure) {
        return figure != null && figure.provenance() == Provenance.COMPUTED;
    }

    public static String value(Ui ui, EntryBody.Figure figure) {
        return switch (figure.value()) {
            case FigureValue.Quantity(var number) -> ui.number(number, 2);
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> "";
        };
    }

    public static String label(Ui ui, Question question) {
        return ReviewPage.label(ui, question);
    }

    public static @Nullable String help(Ui ui, Question question) {
        if (question.help() != null) {
            return question.help().in(ui.language());
        }
        return question.kind() == QuestionKind.FIGURE ? ui.t("figure." + question.key() + ".help") : null;
    }

    public static List<Option> options(Ui ui, Question question) {
        return question.options().stream()
                .map(option -> new Option(option.value(), option.label().in(ui.language())))
                .toList();
    }

    public static String says(Ui ui, Problem problem) {
        return problem.phrase() == null
                ? ui.t(problem.says())
                : problem.phrase().in(ui.language());
    }

    /** The label of what a problem is about. */
    public String about(Ui ui, Problem problem) {
        return draft.form()
                .question(problem.question())
                .map(question -> label(ui, question))
                .orElse(ui.t("returns.deed"));
    }

    /** The unit of a number as people write it. */
    public static String unit(Question question) {
        String unit = question.unit();
        return unit == null ? "" : unit;
    }
}
