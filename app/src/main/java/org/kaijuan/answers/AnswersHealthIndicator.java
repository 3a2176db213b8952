package org.kaijuan.answers;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether questions are answered by meaning or by characters alone. The latter works, so the node stays up. */
@Component
class AnswersHealthIndicator implements HealthIndicator {

    private final Models models;
    private final Banks banks;

    AnswersHealthIndicator(Models models, Banks banks) {
        this.models = models;
        this.banks = banks;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("degraded", !models.isWhole())
                .withDetail("models", models.state())
                .withDetail("entries", banks.size())
                .build();
    }
}
