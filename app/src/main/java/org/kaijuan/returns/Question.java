package org.kaijuan.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form.
 *
 * @param key unique in its form; of a figure question the id of the figure
 * @param label absent for figures, which have a name of their own
 * @param unit of a number, as people write it
 * @param min the least a number or figure may be
 * @param max the most
 * @param options of a choice
 * @param columns of a table
 * @param chapter of highlights: where the report tells them
 */
public record Question(
        String key,
        QuestionKind kind,
        @Nullable Phrase label,
        @Nullable Phrase help,
        boolean required,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Choice> options,
        List<Phrase> columns,
        @Nullable String chapter) {

    /** One of the answers to choose from. */
    public record Choice(String value, Phrase label) {}

    public Question {
        options = List.copyOf(Objects.requireNonNullElse(options, List.of()));
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    }
}
