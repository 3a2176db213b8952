package org.kaijuan.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.FormField;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** The words of a kind: its questions, options and answers. */
@Component
class KindTexts {

    private final Words words;

    KindTexts(Words words) {
        this.words = words;
    }

    static String name(Ui ui, String kind) {
        return ui.t("request." + kind + ".name");
    }

    List<FieldView> fields(Ui ui, RequestKind kind) {
        return kind.form().stream().map(field -> field(ui, kind, field)).toList();
    }

    /** What was answered, in the order of the form. */
    List<Answer> answers(Ui ui, RequestKind kind, Map<String, String> fields) {
        List<Answer> answers = new ArrayList<>();
        for (FormField field : kind.form()) {
            String answer = fields.get(field.name());
            if (answer != null) {
                answers.add(new Answer(label(ui, kind, field), spoken(ui, kind, field, answer)));
            }
        }
        return answers;
    }

    private FieldView field(Ui ui, RequestKind kind, FormField field) {
        List<Option> options = field.options().stream()
                .map(option -> new Option(option, option(ui, kind, field, option)))
                .toList();
        return new FieldView(field, label(ui, kind, field), help(ui, kind, field), options);
    }

    private @Nullable String help(Ui ui, RequestKind kind, FormField field) {
        String key = "request." + kind.key() + ".help." + field.name();
        return words.has(key) ? ui.t(key) : null;
    }

    private static String label(Ui ui, RequestKind kind, FormField field) {
        return ui.t("request." + kind.key() + ".field." + field.name());
    }

    private static String option(Ui ui, RequestKind kind, FormField field, String option) {
        return ui.t("request." + kind.key() + ".option." + field.name() + "." + option);
    }

    private static String spoken(Ui ui, RequestKind kind, FormField field, String answer) {
        return switch (field.type()) {
            case LINE, TEXT, DATE, WHOLE_NUMBER -> answer;
            case CHOICE -> option(ui, kind, field, answer);
            case YES_NO -> ui.t("desk.yes");
        };
    }
}
