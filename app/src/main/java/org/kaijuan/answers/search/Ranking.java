package org.kaijuan.answers.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Scores every phrasing of the banks that a library sees; an entry is worth its best phrasing. */
final class Ranking {

    private static final int MOST_TERMS = 256;

    private final List<View> views;
    private final Question question;
    private final int size;

    Ranking(List<View> views, Question question) {
        this.views = views;
        this.question = question;
        this.size =
                views.stream().mapToInt(view -> view.segment().phrasings.size()).sum();
    }

    /** The best entries, best first; equal ones by id, so that every node says the same. */
    List<Match> best(Weights weights, int count) {
        Idf terms = new Idf(question.terms(), segment -> segment.terms);
        Idf pairs = new Idf(Terms.pairs(question.terms()), segment -> segment.pairs);
        Idf sounds = new Idf(question.sounds(), segment -> segment.sounds);
        List<Match> matches = new ArrayList<>();
        for (View view : views) {
            Scores scores = new Scores(
                    meaning(view.segment()),
                    terms.scores(view.segment()),
                    pairs.scores(view.segment()),
                    sounds.scores(view.segment()));
            matches.addAll(best(view, scores, weights, count));
        }
        return matches.stream()
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::entryId))
                .limit(count)
                .toList();
    }

    private float[] meaning(Segment segment) {
        Vectors vectors = segment.vectors.get(question.language());
        return vectors == null || question.vector().isEmpty()
                ? new float[segment.phrasings.size()]
                : vectors.cosines(question.vector().get());
    }

    private List<Match> best(View view, Scores scores, Weights weights, int count) {
        Segment segment = view.segment();
        int[] phrasing = new int[segment.size()];
        double[] score = new double[segment.size()];
        for (int i = 0; i < segment.phrasings.size(); i++) {
            int entry = segment.phrasings.get(i).entry();
            boolean isSameText = segment.phrasings.get(i).normal().equals(question.normal());
            double mixed = scores.mixed(i, weights, isSameText);
            if (mixed > score[entry]) {
                score[entry] = mixed;
                phrasing[entry] = i;
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int entry : TopList.of(score, count + view.hidden().size())) {
            String id = segment.entryIds.get(entry);
            if (score[entry] > 0 && !view.hidden().contains(id)) {
                Segment.Phrasing best = segment.phrasings.get(phrasing[entry]);
                matches.add(new Match(id, best.shown(), best.normal(), score[entry], scores.parts(phrasing[entry])));
            }
        }
        return matches;
    }

    private record Scores(float[] meaning, float[] terms, float[] pairs, float[] sounds) {

        double mixed(int i, Weights weights, boolean isSameText) {
            return weights.mixed(meaning[i], terms[i], pairs[i], sounds[i], isSameText);
        }

        Parts parts(int i) {
            return new Parts(meaning[i], terms[i], pairs[i], sounds[i]);
        }
    }

    /** How much each term of the question tells, over all banks that are searched. */
    private final class Idf {

        private final Map<String, Double> shares = new HashMap<>();
        private final Function<Segment, TermField> field;
        private double all;

        Idf(Collection<String> terms, Function<Segment, TermField> field) {
            this.field = field;
            for (String term : new HashSet<>(terms).stream().limit(MOST_TERMS).toList()) {
                int frequency = views.stream()
                        .mapToInt(view -> field.apply(view.segment()).frequency(term))
                        .sum();
                double idf = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
                shares.put(term, idf);
                all += idf;
            }
        }

        /** BM25 divided by what the question could reach at most: comparable between questions. */
        float[] scores(Segment segment) {
            float[] scores = new float[segment.phrasings.size()];
            shares.forEach((term, idf) -> field.apply(segment).add(term, idf / all, scores));
            return scores;
        }
    }
}
