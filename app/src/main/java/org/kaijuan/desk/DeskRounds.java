package org.kaijuan.desk;

import java.time.Duration;
import java.time.LocalTime;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk does by itself. */
@Configuration(proxyBeanMethods = false)
class DeskRounds {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Bean
    Recurring deskEscalationRound(Escalation escalation) {
        return Recurring.every(Duration.ofMinutes(5), "desk.escalate", escalation::round);
    }

    @Bean
    Recurring deskFilingRound(Filing filing, BusinessClock clock) {
        return Recurring.daily(NIGHT, clock.getZone(), "desk.close", filing::round);
    }

    @Bean
    Recurring deskEnclosuresRound(Enclosures enclosures) {
        return Recurring.every(Duration.ofHours(1), "desk.enclosures", enclosures::sweep);
    }

    @Bean
    PolicyDefinition<Duration> deskCloseAfter() {
        return Filing.CLOSE_AFTER;
    }
}
