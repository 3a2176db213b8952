package org.kaijuan.answers.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrasings of a segment by their terms, for BM25. The weight of a term in a phrasing does not depend on other segments
 * and is computed once; how rare a term is depends on all banks that are searched together and comes with the query.
 */
final class TermField {

    private static final double K1 = 1.2;
    private static final double B = 0.3; // questions are of similar length, so length says little
    private static final Postings NOWHERE = new Postings(new int[0], new float[0], 0);

    private final Map<String, Postings> postings;
    private final int size;

    private TermField(Map<String, Postings> postings, int size) {
        this.postings = postings;
        this.size = size;
    }

    static TermField of(List<List<String>> phrasings) {
        Map<String, Postings> postings = new HashMap<>();
        double mean = phrasings.stream().mapToInt(List::size).average().orElse(1);
        for (int at = 0; at < phrasings.size(); at++) {
            List<String> terms = phrasings.get(at);
            Map<String, Integer> counts = new HashMap<>();
            terms.forEach(term -> counts.merge(term, 1, Integer::sum));
            double norm = K1 * (1 - B + B * terms.size() / mean);
            int phrasing = at;
            counts.forEach((term, count) -> postings.compute(
                    term,
                    (_, found) -> (found == null ? NOWHERE : found).with(phrasing, (float) (count / (count + norm)))));
        }
        postings.replaceAll((_, found) -> found.trimmed());
        return new TermField(postings, phrasings.size());
    }

    int size() {
        return size;
    }

    /** In how many phrasings a term stands. */
    int frequency(String term) {
        return postings.getOrDefault(term, NOWHERE).count;
    }

    /** Adds the share that a term has in the score of each phrasing. */
    void add(String term, double share, float[] scores) {
        Postings found = postings.getOrDefault(term, NOWHERE);
        for (int i = 0; i < found.count; i++) {
            scores[found.at[i]] += (float) (share * found.weights[i]);
        }
    }

    private record Postings(int[] at, float[] weights, int count) {

        Postings with(int phrasing, float weight) {
            int[] roomier = count < at.length ? at : Arrays.copyOf(at, Math.max(2, count * 2));
            float[] heavier = count < at.length ? weights : Arrays.copyOf(weights, roomier.length);
            roomier[count] = phrasing;
            heavier[count] = weight;
            return new Postings(roomier, heavier, count + 1);
        }

        Postings trimmed() {
            return new Postings(Arrays.copyOf(at, count), Arrays.copyOf(weights, count), count);
        }
    }
}
