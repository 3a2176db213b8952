package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts for tests, each new, since a question stands once in a bank. */
final class Stage {

    private Stage() {}

    static String unique(String question) {
        return question + UUID.randomUUID().toString().replace("-", "");
    }

    static EntryContent content(String question, String answer) {
        return content(question, answer, null, null);
    }

    static EntryContent content(String question, String answer, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new EntryContent(
                new Wording(question, List.of(), answer),
                null,
                "life",
                Audience.EVERYBODY,
                new Source("本馆", null, LocalDate.of(2020, 2, 1)),
                from,
                until,
                null,
                null);
    }
}
