package org.kaijuan.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.web.TableFile;

/**
 * Reads a row of a table as a text of the bank. What the table has no column for stays as it was.
 *
 * @param categories keys of categories by their folded names
 */
record RowReader(Headings headings, Map<String, String> categories) {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})[-/.\u5E74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65E5?(?:[ T].*)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern BETWEEN = Pattern.compile("[|\uFF5C;\uFF1B\\r\\n]+");
    private static final Pattern LIST = Pattern.compile("^\\[\\s*\"(.*)\"\\s*]$", Pattern.DOTALL);

    /** @throws RefusedException with the reason why the row is none */
    EntryContent read(TableFile.Row row, @Nullable EntryContent before) {
        return new EntryContent(
                wording(row, before),
                english(row, before == null ? null : before.english()),
                headings.cell(row, "category")
                        .map(this::category)
                        .orElse(before == null ? Categories.GENERAL : before.category()),
                headings.cell(row, "audience")
                        .map(RowReader::audience)
                        .orElse(before == null ? Audience.EVERYBODY : before.audience()),
                source(row, before == null ? Source.UNKNOWN : before.source()),
                day(row, "effective_time", before == null ? null : before.from()),
                day(row, "expire_time", before == null ? null : before.until()),
                before == null ? null : before.owner(),
                day(row, "review_by", before == null ? null : before.reviewBy()));
    }

    String question(TableFile.Row row) {
        return headings.cell(row, "question").orElse("");
    }

    private Wording wording(TableFile.Row row, @Nullable EntryContent before) {
        List<String> phrasings = headings.cell(row, "similar_qs")
                .map(RowReader::several)
                .orElse(before == null ? List.of() : before.wording().phrasings());
        return new Wording(
                question(row), phrasings, headings.cell(row, "answer").orElse(""));
    }

    private @Nullable Wording english(TableFile.Row row, @Nullable Wording before) {
        if (!headings.has("question_en") || !headings.has("answer_en")) {
            return before;
        }
        String question = headings.cell(row, "question_en").orElse("");
        String answer = headings.cell(row, "answer_en").orElse("");
        List<String> phrasings =
                headings.cell(row, "similar_qs_en").map(RowReader::several).orElse(List.of());
        return question.isEmpty() && answer.isEmpty() ? null : new Wording(question, phrasings, answer);
    }

    private String category(String typed) {
        String name = typed.strip();
        return name.isEmpty() ? Categories.GENERAL : categories.getOrDefault(CategoryWords.folded(name), name);
    }

    private static Audience audience(String typed) {
        return typed.isEmpty()
                ? Audience.EVERYBODY
                : Audience.of(CategoryWords.folded(typed))
                        .orElseThrow(() -> refused("answers.unknown-audience", typed));
    }

    private Source source(TableFile.Row row, Source before) {
        return new Source(
                headings.cell(row, "source").orElse(before.name()),
                headings.has("source_link")
                        ? orNull(headings.cell(row, "source_link").orElse(""))
                        : before.link(),
                day(row, "source_date", before.date()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Phrasings are separated by bars, semicolons or line breaks, or stand in a JSON list. */
    private static List<String> several(String cell) {
        Matcher list = LIST.matcher(cell);
        String[] parts = list.matches() ? list.group(1).split("\"\\s*,\\s*\"") : BETWEEN.split(cell);
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate day(TableFile.Row row, String field, @Nullable LocalDate before) {
        Optional<String> cell = headings.cell(row, field);
        if (cell.isEmpty()) {
            return before;
        }
        return cell.get().isBlank() ? null : day(cell.get().strip());
    }

    private static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            throw refused("answers.no-date", text);
        }
        int first = matcher.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(first)),
                    Integer.parseInt(matcher.group(first + 1)),
                    Integer.parseInt(matcher.group(first + 2)));
        } catch (DateTimeException noSuchDay) {
            throw refused("answers.no-date", text);
        }
    }

    private static RefusedException refused(String code, String typed) {
        return new RefusedException(Refusal.of(code, typed));
    }
}
