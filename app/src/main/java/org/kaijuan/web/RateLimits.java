package org.kaijuan.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How often a client may do something. In memory, per node: N nodes let through N times as much, which is good enough
 * against floods. What must hold exactly (lock-out, quotas) is counted in the database by its owner.
 */
@Component
public class RateLimits {

    private static final int MANY = 50_000;

    /** A bucket of tokens that fills up steadily. */
    private record Bucket(double tokens, long at) {}

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    RateLimits() {
        this(System::nanoTime);
    }

    RateLimits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes one of {@code times} per {@code period}; a client that was quiet may take them all at once.
     *
     * @param what is limited, e.g. {@code ask}
     * @param client address or person
     * @return false if there is none left: answer 429
     */
    public boolean take(String what, String client, int times, Duration period) {
        if (buckets.size() > MANY) {
            forgetFull(period);
        }
        double perNano = (double) times / period.toNanos();
        boolean[] taken = new boolean[1];
        buckets.compute(what + " " + client, (_, bucket) -> {
            long now = nanos.getAsLong();
            double tokens = bucket == null ? times : Math.min(times, bucket.tokens() + (now - bucket.at()) * perNano);
            taken[0] = tokens >= 1;
            return new Bucket(taken[0] ? tokens - 1 : tokens, now);
        });
        return taken[0];
    }

    private void forgetFull(Duration period) {
        long now = nanos.getAsLong();
        buckets.values().removeIf(bucket -> now - bucket.at() > period.toNanos());
    }
}
