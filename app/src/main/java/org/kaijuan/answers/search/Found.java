package org.kaijuan.answers.search;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param matches best first; all that were asked for, also where the band shows fewer
 * @param sureness the probability that the first match answers the question
 */
public record Found(Question question, Band band, List<Match> matches, double sureness) {

    public Found {
        matches = List.copyOf(matches);
    }

    /** Whether the answer is to this very question, however short it is, and leans on none before. */
    public boolean isVeryQuestion() {
        return band == Band.ANSWER
                && question.normal().equals(matches.getFirst().normal());
    }
}
