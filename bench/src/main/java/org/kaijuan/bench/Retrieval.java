package org.kaijuan.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How well rankings put the right entries first. All measures are means over the answerable questions. */
final class Retrieval {

    private static final int DEPTH = 10;
    private static final int FEW = 5;

    private double reciprocalRanks;
    private double gains;
    private int firsts;
    private int amongFew;
    private int count;

    /** @param ranked ids of entries, best first */
    void add(List<String> ranked, Map<String, Integer> grades) {
        List<String> top = ranked.subList(0, Math.min(DEPTH, ranked.size()));
        count++;
        int first = DEPTH;
        for (int at = top.size() - 1; at >= 0; at--) {
            first = grades.containsKey(top.get(at)) ? at : first;
        }
        reciprocalRanks += first < DEPTH ? 1.0 / (first + 1) : 0;
        firsts += first == 0 ? 1 : 0;
        amongFew += first < FEW ? 1 : 0;
        List<Integer> best = new ArrayList<>(grades.values());
        best.sort(Comparator.reverseOrder());
        List<Integer> reached =
                top.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        gains += gain(reached) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int at = 0; at < Math.min(DEPTH, grades.size()); at++) {
            gain += (Math.pow(2, grades.get(at)) - 1) / (Math.log(at + 2) / Math.log(2));
        }
        return gain;
    }

    double mrr() {
        return 100 * reciprocalRanks / count;
    }

    double hitAt1() {
        return 100.0 * firsts / count;
    }

    double hitAt5() {
        return 100.0 * amongFew / count;
    }

    double ndcg() {
        return 100 * gains / count;
    }

    int count() {
        return count;
    }
}
