package org.kaijuan.mailbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.FormField;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads a letter as the form of a kind: lines "题名：…" or "Title: …", labelled as the form's questions are in Chinese or in
 * English. A line "类别：文献传递" or the tag of the address says which form. What answers no form is a consultation.
 */
@Component
class MailForm {

    static final String CONSULTATION = "consultation";

    private static final Pattern LINE = Pattern.compile("^[>\\s]*([^:\\uFF1A\\n]{1,40})[:\\uFF1A][ \\t\\u3000]*(.*)$");

    private final ObjectProvider<RequestKind> kinds;
    private final Desk desk;
    private final Words words;

    MailForm(ObjectProvider<RequestKind> kinds, Desk desk, Words words) {
        this.kinds = kinds;
        this.desk = desk;
        this.words = words;
    }

    /** What a letter asks for. */
    record Filled(String kind, Map<String, String> fields) {}

    /** Whether there is such a kind. */
    boolean knows(String kind) {
        return kinds.stream().anyMatch(known -> known.key().equals(kind));
    }

    /** The form that the letter answers completely, else the consultation that its words are. */
    Filled read(@Nullable String tag, String subject, String text) {
        Map<String, String> lines = lines(text);
        return kind(tag, lines)
                .map(kind -> new Filled(kind.key(), fields(kind, lines)))
                .filter(filled -> desk.check(filled.kind(), filled.fields()).isEmpty())
                .orElseGet(() -> consultation(subject, text));
    }

    /** The letter as a question. */
    static Filled consultation(String subject, String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String asked = subject.isBlank() ? first : subject;
        return new Filled(
                CONSULTATION,
                Map.of(
                        "subject",
                        cut(asked.isBlank() ? "—" : asked, 200),
                        "question",
                        cut(text.isBlank() ? asked : text, 5_000)));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private Optional<RequestKind> kind(@Nullable String tag, Map<String, String> lines) {
        String named = Words.LANGUAGES.stream()
                .map(language -> lines.get(norm(words.of(language, "mailbox.form.kind"))))
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
        return kinds.stream()
                .filter(kind -> kind.key().equals(tag) || isCalled("request." + kind.key() + ".name", named))
                .findFirst();
    }

    private Map<String, String> fields(RequestKind kind, Map<String, String> lines) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (FormField field : kind.form()) {
            for (Locale language : Words.LANGUAGES) {
                String label = norm(words.of(language, "request." + kind.key() + ".field." + field.name()));
                Optional.ofNullable(lines.get(label))
                        .ifPresent(value -> fields.putIfAbsent(field.name(), answer(kind, field, value)));
            }
        }
        return fields;
    }

    private String answer(RequestKind kind, FormField field, String written) {
        return switch (field.type()) {
            case CHOICE ->
                field.options().stream()
                        .filter(option ->
                                isCalled("request." + kind.key() + ".option." + field.name() + "." + option, written))
                        .findFirst()
                        .orElse(written);
            case YES_NO -> isYes(written) ? "true" : "";
            case LINE, TEXT, DATE, WHOLE_NUMBER -> written;
        };
    }

    private boolean isYes(String written) {
        return Words.LANGUAGES.stream()
                .flatMap(language ->
                        Arrays.stream(words.of(language, "mailbox.form.yes").split(" ")))
                .anyMatch(norm(written)::equals);
    }

    private boolean isCalled(String key, String written) {
        return !written.isEmpty()
                && Words.LANGUAGES.stream()
                        .anyMatch(language -> norm(words.of(language, key)).equals(norm(written)));
    }

    /** The labelled lines; a line without a label goes on with the one before. */
    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new HashMap<>();
        String label = null;
        for (String line : text.lines().toList()) {
            Matcher labelled = LINE.matcher(line);
            if (labelled.matches()) {
                label = norm(labelled.group(1));
                lines.putIfAbsent(label, labelled.group(2).strip());
            } else if (line.isBlank()) {
                label = null;
            } else if (label != null) {
                lines.merge(label, line.strip(), (before, more) -> before.isEmpty() ? more : before + "\n" + more);
            }
        }
        return lines;
    }

    private static String norm(String label) {
        return label.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*\\uFF0A]+", " ")
                .strip();
    }
}
