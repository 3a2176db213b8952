package org.kaijuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void addUpExactlyAndStayWithinOneOfTheExactShare() {
        long seed = System.nanoTime();
        System.out.println("SharesTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            int total = random.nextInt(10_000);
            double[] weights =
                    random.doubles(1 + random.nextInt(60)).map(w -> w + 0.01).toArray();
            double sum = Arrays.stream(weights).sum();

            int[] parts = Shares.of(total, weights);

            assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i] - total * weights[i] / sum).isBetween(-1.0, 1.0);
            }
        }
    }
}
