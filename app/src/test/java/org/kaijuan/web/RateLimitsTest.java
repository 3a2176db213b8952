package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final RateLimits limits = new RateLimits(now::get);

    @Test
    void so_many_at_once_then_one_by_one() {
        for (int i = 0; i < 6; i++) {
            assertThat(take("10.0.0.1")).isTrue();
        }
        assertThat(take("10.0.0.1")).isFalse();
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(take("10.0.0.1")).isTrue();
        assertThat(take("10.0.0.1")).isFalse();
    }

    @Test
    void clients_do_not_use_up_each_others() {
        for (int i = 0; i < 7; i++) {
            take("10.0.0.1");
        }
        assertThat(take("10.0.0.2")).isTrue();
        assertThat(limits.take("other", "10.0.0.1", 1, Duration.ofMinutes(1))).isTrue();
    }

    private boolean take(String client) {
        return limits.take("ask", client, 6, Duration.ofMinutes(1));
    }
}
