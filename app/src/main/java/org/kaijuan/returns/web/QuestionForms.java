package org.kaijuan.returns.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.returns.Phrase;
import org.kaijuan.returns.Question;
import org.kaijuan.returns.QuestionKind;
import org.kaijuan.web.Form;

/** A question of a form as fields of a page, and back. */
final class QuestionForms {

    /** What can be added on a page; figures, examples and deeds are tied to what the program knows. */
    static final List<QuestionKind> ADDED = List.of(
            QuestionKind.TEXT,
            QuestionKind.NUMBER,
            QuestionKind.DATE,
            QuestionKind.CHOICE,
            QuestionKind.TABLE,
            QuestionKind.FILE);

    private static final int LONGEST = 500;
    private static final String BAR = "|";

    private QuestionForms() {}

    static Form filled(Question question) {
        Phrase label = question.label();
        Phrase help = question.help();
        Form form = Form.empty()
                .set("label", label == null ? "" : label.zh())
                .set("labelEn", label == null ? "" : label.en())
                .set("help", help == null ? "" : help.zh())
                .set("helpEn", help == null ? "" : help.en())
                .set("unit", question.unit() == null ? "" : question.unit())
                .set("min", plain(question.min()))
                .set("max", plain(question.max()))
                .set("options", lines(question))
                .set("columns", columns(question));
        return question.required() ? form.set("required", "on") : form;
    }

    /** A new question in a part, of the kind chosen; nothing, and the form says why, if something is missing. */
    static Optional<Question> added(Form form, String section) {
        QuestionKind kind = ADDED.stream()
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst()
                .orElse(QuestionKind.TEXT);
        String key = section + "." + UUID.randomUUID().toString().substring(0, 8);
        return read(form, new Question(key, kind, null, null, false, null, null, null, List.of(), List.of(), null));
    }

    /** The question with what was typed; nothing, and the form says why, if something is missing. */
    static Optional<Question> read(Form form, Question before) {
        QuestionKind kind = before.kind();
        Phrase label = kind == QuestionKind.FIGURE ? before.label() : phrase(form, "label");
        if (label == null && kind != QuestionKind.FIGURE) {
            form.error("label", "form.required");
        }
        List<Question.Choice> options = options(form);
        if (kind == QuestionKind.CHOICE && options.size() < 2) {
            form.error("options", "returns.question.options-few");
        }
        List<Phrase> columns = columns(form);
        if (kind == QuestionKind.TABLE && columns.isEmpty()) {
            form.error("columns", "form.required");
        }
        BigDecimal min = form.decimal("min");
        BigDecimal max = form.decimal("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            form.error("max", "returns.question.max-below");
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Question(
                        before.key(),
                        kind,
                        label,
                        phrase(form, "help"),
                        form.checked("required"),
                        form.optional("unit", LONGEST),
                        min,
                        max,
                        options,
                        columns,
                        before.chapter()));
    }

    private static @Nullable Phrase phrase(Form form, String name) {
        String chinese = form.optional(name, LONGEST);
        String english = form.optional(name + "En", LONGEST);
        return chinese == null ? null : new Phrase(chinese, english == null ? "" : english);
    }

    private static List<Question.Choice> options(Form form) {
        List<Question.Choice> options = new ArrayList<>();
        for (String line : lines(form, "options")) {
            String[] parts = line.split("\\|", 3);
            String chinese = parts.length > 1 ? parts[1].strip() : parts[0].strip();
            options.add(new Question.Choice(
                    parts[0].strip(), new Phrase(chinese, parts.length > 2 ? parts[2].strip() : "")));
        }
        return options;
    }

    private static List<Phrase> columns(Form form) {
        return lines(form, "columns").stream()
                .map(line -> line.split("\\|", 2))
                .map(parts -> new Phrase(parts[0].strip(), parts.length > 1 ? parts[1].strip() : ""))
                .toList();
    }

    private static List<String> lines(Form form, String name) {
        return form.value(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String lines(Question question) {
        return question.options().stream()
                .map(option -> String.join(
                        " " + BAR + " ",
                        option.value(),
                        option.label().zh(),
                        option.label().en()))
                .collect(Collectors.joining("\n"));
    }

    private static String columns(Question question) {
        return question.columns().stream()
                .map(column -> column.zh() + " " + BAR + " " + column.en())
                .collect(Collectors.joining("\n"));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
