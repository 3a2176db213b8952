package org.kaijuan.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts add up exactly: the largest remainders get the units left over. */
final class Shares {

    private Shares() {}

    /** Parts of {@code total} in proportion to {@code weights}; ties go to the earlier part. */
    static int[] of(int total, double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (sum <= 0) {
            throw new IllegalArgumentException("weights must add up to more than nothing");
        }
        double[] exact = Arrays.stream(weights).map(w -> total * w / sum).toArray();
        int[] parts = Arrays.stream(exact).mapToInt(e -> (int) Math.floor(e)).toArray();
        int left = total - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> parts[i] - exact[i]))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
