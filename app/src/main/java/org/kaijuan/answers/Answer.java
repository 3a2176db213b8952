package org.kaijuan.answers;

import java.util.List;

/**
 * What the bank has to say to a question.
 *
 * @param entries one for an answer, up to five for a choice, none for a person
 * @param others the next best after an answer, for who says that it is not what was meant
 * @param sureness the probability that the first entry is right
 * @param isDegraded whether it was found without the models
 * @param isCut whether the question was longer than what is read
 */
public record Answer(
        AnswerBand band,
        List<AnswerEntry> entries,
        List<AnswerEntry> others,
        double sureness,
        long tookMillis,
        boolean isDegraded,
        boolean isCut) {

    public Answer {
        entries = List.copyOf(entries);
        others = List.copyOf(others);
    }
}
