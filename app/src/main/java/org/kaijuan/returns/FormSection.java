package org.kaijuan.returns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a form.
 *
 * @param half the mandatory half that it belongs to; absent for parts that may stay empty
 */
public record FormSection(
        String key,
        @Nullable Half half,
        Phrase title,
        @Nullable Phrase help,
        List<Question> questions) {

    public FormSection {
        questions = List.copyOf(questions);
    }

    FormSection with(List<Question> others) {
        return new FormSection(key, half, title, help, others);
    }
}
