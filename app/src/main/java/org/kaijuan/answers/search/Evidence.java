package org.kaijuan.answers.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What speaks for the first match being right, in measures that mean the same in every bank. How near a match is in itself says
 * little: in a bank about one illness everything is near everything. What tells is how much nearer it is than the others, as a ratio of
 * distances.
 *
 * @param lead logarithm of the distance of the second entry over that of the first
 * @param clearance logarithm of the mean distance of the next five over that of the first
 * @param overlap share of pairs of neighbouring characters that both have, of those that either has; for the same lead a great overlap
 *     is a warning: the two may differ in the one word that matters
 * @param covered share of the phrasing's characters that the question has
 */
public record Evidence(double lead, double clearance, double overlap, double covered) {

    static final int NEXT = 5;

    private static final double NEAREST = 0.005; // rounding makes smaller distances meaningless

    /**
     * @param matches best first
     * @param question what they were found for, with a vector
     */
    static Evidence of(Question question, List<Match> matches) {
        Match first = matches.getFirst();
        double[] others = matches.stream()
                .skip(1)
                .mapToDouble(match -> -match.parts().meaning())
                .sorted()
                .limit(NEXT)
                .map(nearness -> -nearness)
                .toArray();
        double own = logDistance(first.parts().meaning());
        List<String> terms = Terms.single(first.normal());
        return new Evidence(
                logDistance(others.length == 0 ? 0 : others[0]) - own,
                logDistance(Arrays.stream(others).average().orElse(0)) - own,
                overlap(new HashSet<>(Terms.pairs(question.terms())), new HashSet<>(Terms.pairs(terms))),
                covered(new HashSet<>(question.terms()), new HashSet<>(terms)));
    }

    private static double logDistance(double nearness) {
        return Math.log(Math.max(NEAREST, 1 - nearness));
    }

    private static double overlap(Set<String> one, Set<String> other) {
        int sum = one.size() + other.size();
        one.addAll(other);
        return one.isEmpty() ? 0 : (double) (sum - one.size()) / one.size();
    }

    private static double covered(Set<String> question, Set<String> phrasing) {
        int all = phrasing.size();
        phrasing.retainAll(question);
        return all == 0 ? 0 : (double) phrasing.size() / all;
    }
}
