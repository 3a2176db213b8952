package org.kaijuan.answers.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The places of the highest of many scores. */
final class TopList {

    private TopList() {}

    /** Highest first; of equal ones the earlier. */
    static int[] of(double[] scores, int count) {
        Comparator<Integer> worstFirst =
                Comparator.<Integer>comparingDouble(at -> scores[at]).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
        for (int at = 0; at < scores.length; at++) {
            if (best.size() < count) {
                best.add(at);
            } else if (count > 0 && scores[at] > scores[best.element()]) {
                best.remove();
                best.add(at);
            }
        }
        Integer[] ordered = best.toArray(Integer[]::new);
        Arrays.sort(ordered, worstFirst.reversed());
        return Arrays.stream(ordered).mapToInt(Integer::intValue).toArray();
    }
}
