package org.kaijuan.plans;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a drill has shown so far: a score for each thing that it measures. */
public record DrillReport(ActivationView activation, List<Score> scores) {

    public DrillReport {
        scores = List.copyOf(scores);
    }

    /** The mean of the scores that are known; absent before the first. */
    public @Nullable Integer points() {
        List<Integer> known =
                scores.stream().map(Score::points).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : (int) Math.round(
                        known.stream().mapToInt(Integer::intValue).average().orElse(0));
    }
}
