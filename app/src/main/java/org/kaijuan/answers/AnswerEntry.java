package org.kaijuan.answers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the answer to a question.
 *
 * @param question the phrasing that matched, so that the reader sees what is being answered
 * @param answer with what is in force at this moment
 * @param score how near the question is to that phrasing, 0 to 1
 * @param writtenAt when this wording was written
 * @param validUntil last day on which it holds; absent until further notice
 * @param path where it can be read
 */
public record AnswerEntry(
        EntryId id,
        long number,
        String question,
        LiveAnswer answer,
        double score,
        String category,
        Source source,
        Instant writtenAt,
        @Nullable LocalDate validUntil,
        String path) {}
