package org.kaijuan.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.kernel.Text;

/** Cleans what was typed into a kind's form and says what is wrong with it. */
final class FormCheck {

    private FormCheck() {}

    /** The answers to the questions of {@code form}, cleaned, without empty ones and without what nobody asked. */
    static Map<String, String> clean(List<FormField> form, Map<String, String> typed) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (FormField field : form) {
            String answer = cleaned(field, typed.getOrDefault(field.name(), ""));
            if (!answer.isEmpty()) {
                answers.put(field.name(), answer);
            }
        }
        return answers;
    }

    /** What is wrong with cleaned answers: single fields first, then what only the kind can know. */
    static List<FieldError> errors(RequestKind kind, Map<String, String> answers) {
        List<FieldError> errors = new ArrayList<>();
        for (FormField field : kind.form()) {
            error(kind, field, answers.getOrDefault(field.name(), "")).ifPresent(errors::add);
        }
        return errors.isEmpty() ? kind.validate(answers) : errors;
    }

    private static String cleaned(FormField field, String typed) {
        return switch (field.type()) {
            case LINE, CHOICE, DATE, WHOLE_NUMBER -> PlainText.line(typed);
            case TEXT -> PlainText.clean(typed);
            case YES_NO -> isTicked(typed) ? "true" : "";
        };
    }

    private static boolean isTicked(String typed) {
        return typed.equals("true") || typed.equals("on") || typed.equals("1");
    }

    private static Optional<FieldError> error(RequestKind kind, FormField field, String answer) {
        Text label = Text.of("request." + kind.key() + ".field." + field.name());
        if (answer.isEmpty()) {
            return field.required()
                    ? Optional.of(FieldError.of(field.name(), "desk.form.required", label))
                    : Optional.empty();
        }
        int length = PlainText.length(answer);
        if (length > field.maxLength()) {
            return Optional.of(FieldError.of(field.name(), "desk.form.too-long", label, field.maxLength(), length));
        }
        return switch (field.type()) {
            case LINE, TEXT, YES_NO -> Optional.empty();
            case CHOICE -> unless(field.options().contains(answer), field, "desk.form.no-option", label);
            case DATE -> unless(isDate(answer), field, "desk.form.no-date", label);
            case WHOLE_NUMBER -> unless(isWholeNumber(answer), field, "desk.form.no-number", label);
        };
    }

    private static Optional<FieldError> unless(boolean right, FormField field, String key, Text label) {
        return right ? Optional.empty() : Optional.of(FieldError.of(field.name(), key, label));
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static boolean isWholeNumber(String answer) {
        return answer.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
