package org.kaijuan.answers.search;

import java.util.List;

/** Searches banks. Holds no state but its thresholds; safe for many threads. */
public final class AnswerIndex {

    /** The first match and those that its lead is measured by. */
    private static final int COMPARED = Evidence.NEXT + 1;

    private final Bands bands;

    public AnswerIndex(Bands bands) {
        this.bands = bands;
    }

    /**
     * The entries nearest to a question and how sure the first is.
     *
     * @param views what the asker's library sees, usually the bank of the province and its own
     * @param count how many at most
     */
    public Found find(List<View> views, Question question, int count) {
        Weights weights = Weights.of(question.kind(), question.vector().isPresent());
        List<Match> matches = rank(views, question, weights, Math.max(count, COMPARED));
        Verdict verdict = bands.verdict(question, matches);
        return new Found(question, verdict.band(), matches.stream().limit(count).toList(), verdict.sureness());
    }

    /** What speaks for the first match, for judging it; the question must have a vector and a match. */
    public Evidence evidence(List<View> views, Question question) {
        Weights weights = Weights.of(question.kind(), true);
        return Evidence.of(question, rank(views, question, weights, COMPARED));
    }

    /** The entries in the order of any other weighing, for measuring. */
    public List<Match> rank(List<View> views, Question question, Weights weights, int count) {
        return question.normal().isEmpty() ? List.of() : new Ranking(views, question).best(weights, count);
    }
}
