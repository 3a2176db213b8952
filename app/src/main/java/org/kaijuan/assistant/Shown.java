package org.kaijuan.assistant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswerEntry;
import org.kaijuan.answers.AnswerText;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.Source;

/**
 * An answer as it was shown, with the facts of that moment.
 *
 * @param matched the question that it answers
 * @param text in the marks of {@link AnswerText}
 * @param path where the entry can be read as it is now
 */
public record Shown(
        EntryId entry,
        String matched,
        String text,
        Source source,
        Instant writtenAt,
        @Nullable LocalDate validUntil,
        String path) {

    static Shown of(AnswerEntry entry) {
        return new Shown(
                entry.id(),
                entry.question(),
                entry.answer().text(),
                entry.source(),
                entry.writtenAt(),
                entry.validUntil(),
                entry.path());
    }

    /** For pages. */
    public AnswerText formatted() {
        return AnswerText.parse(text);
    }
}
