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
}
