package org.kaijuan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * What the libraries sent for a notice, as far as a report needs it.
 *
 * @param asked title of the notice
 * @param deadline the last day for answers
 * @param period the days that the answers are about
 * @param answers in the order of the register, those that count only
 */
record Submissions(String asked, LocalDate deadline, Period period, List<Answer> answers) {

    /**
     * The answer of a library.
     *
     * @param version of the return; grows with each correction
     * @param changedBy who sent this version
     */
    record Answer(
            LibraryId library,
            String libraryName,
            int version,
            String changedBy,
            List<Highlight> highlights,
            List<Stated> figures) {}

    /**
     * Something that a library wants to be told.
     *
     * @param topic of the chapter it is for
     */
    record Highlight(UUID id, String topic, String text) {}

    /**
     * A number of the answer, and the words in which it stands.
     *
     * @param quote where it stands in the library's own text; absent if nobody quoted it
     * @param period the days it is about, if they are others than those of the notice
     */
    record Stated(
            String figure,
            FigureValue value,
            @Nullable String quote,
            @Nullable Period period) {}

    Submissions {
        answers = List.copyOf(answers);
    }

    /** A highlight with the answer it stands in. */
    record Found(Answer answer, Highlight highlight) {}

    Optional<Found> find(UUID highlight) {
        for (Answer answer : answers) {
            for (Highlight told : answer.highlights()) {
                if (told.id().equals(highlight)) {
                    return Optional.of(new Found(answer, told));
                }
            }
        }
        return Optional.empty();
    }
}
