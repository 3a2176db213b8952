package org.kaijuan.assistant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answer;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.AnswerEntry;
import org.kaijuan.answers.EntryId;

/**
 * A question and what was shown for it.
 *
 * @param position from 1
 * @param shown the answer, if there was one
 * @param choices what else it may have been: to choose from, or the next best after an answer
 * @param chosen which of them it was
 * @param later what the library has written since, for a question that had no answer
 * @param topic number under which the library looks after it, as long as it has no answer
 */
public record Turn(
        int position,
        String asked,
        TurnMode mode,
        AnswerBand band,
        @Nullable Shown shown,
        List<Choice> choices,
        @Nullable EntryId chosen,
        boolean isDegraded,
        @Nullable Verdict verdict,
        Instant at,
        @Nullable EntryId later,
        @Nullable Long topic) {

    public Turn {
        choices = List.copyOf(choices);
    }

    static Turn fresh(int position, String asked, TurnMode mode, Answer answer, Instant at) {
        boolean isAnswer = answer.band() == AnswerBand.ANSWER;
        List<AnswerEntry> offered = isAnswer ? answer.others() : answer.entries();
        return new Turn(
                position,
                asked,
                mode,
                answer.band(),
                isAnswer ? Shown.of(answer.entries().getFirst()) : null,
                offered.stream()
                        .map(entry -> new Choice(entry.id(), entry.question()))
                        .toList(),
                null,
                answer.isDegraded(),
                null,
                at,
                null,
                null);
    }

    /** Whether the reader is asked to choose. */
    public boolean isChoice() {
        return !choices.isEmpty() && (band == AnswerBand.SUGGEST || verdict == Verdict.NOT_MEANT);
    }

    /** Whether the reader has been helped, as far as one can tell. */
    public boolean isHelped() {
        return chosen != null || shown != null && verdict != Verdict.DOWN && verdict != Verdict.NOT_MEANT;
    }
}
