package org.kaijuan.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.Callable;

/** Repeats something and keeps how long each time took, in milliseconds. */
final class Samples {

    private final double[] millis;

    private Samples(double[] millis) {
        Arrays.sort(millis);
        this.millis = millis;
    }

    /** {@code warmUp} runs that do not count, then {@code n} that do. */
    static Samples of(int warmUp, int n, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.call();
        }
        double[] millis = new double[n];
        for (int i = 0; i < n; i++) {
            long start = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Samples(millis);
    }

    /** Of times that were taken elsewhere. */
    static Samples ofNanos(Collection<Long> nanos) {
        return new Samples(nanos.stream().mapToDouble(time -> time / 1e6).toArray());
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double p99() {
        return at(0.99);
    }

    int count() {
        return millis.length;
    }

    private double at(double share) {
        return millis[(int) Math.min(millis.length - 1L, Math.round(share * (millis.length - 1)))];
    }
}
