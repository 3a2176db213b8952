package org.kaijuan.retention;

import java.time.Duration;
import java.time.LocalTime;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the round is made, and what is kept by modules that know no policies. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    private static final LocalTime NIGHT = LocalTime.of(3, 15);

    private static final PolicyDefinition<Duration> JOBS =
            PolicyDefinition.duration("jobs.kept", Duration.ofDays(180), Combine.STRICTEST_MIN);

    @Bean
    Recurring erasingRound(Erasing erasing, BusinessClock clock) {
        return Recurring.daily(NIGHT, clock.getZone(), "retention.erase", erasing::round);
    }

    @Bean
    PolicyDefinition<Duration> jobsKept() {
        return JOBS;
    }

    @Bean
    Kept keptJobs(Jobs jobs) {
        return new Kept(JOBS, jobs::eraseEnded);
    }
}
