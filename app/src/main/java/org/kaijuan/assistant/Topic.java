package org.kaijuan.assistant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.kernel.LibraryId;

/**
 * Questions of one meaning that the bank did not answer, or not well.
 *
 * @param number as readers know it
 * @param questions in the words of readers, each once, the oldest first, not all of many
 * @param times how often it was asked
 * @param withoutAny how often there was not even something to choose from
 * @param disliked how often an answer was shown that did not help
 * @param proposal the open proposal to the province that would answer it
 */
public record Topic(
        UUID id,
        long number,
        LibraryId library,
        List<String> questions,
        long times,
        long withoutAny,
        long disliked,
        Instant firstAt,
        Instant lastAt,
        boolean isOpen,
        @Nullable ProposalId proposal) {

    public Topic {
        questions = List.copyOf(questions);
    }

    /** As somebody asked it first. */
    public String question() {
        return questions.getFirst();
    }
}
