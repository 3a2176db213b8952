package org.kaijuan.duties;

import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of duties that a library or those above it set. */
@Configuration(proxyBeanMethods = false)
class DutiesPolicies {

    /** Time off after a duty that lasts past midnight; whoever asks for more rest is heard. */
    static final PolicyDefinition<Duration> REST_AFTER_NIGHT =
            PolicyDefinition.duration("duties.rest-after-night", Duration.ofHours(24), Combine.STRICTEST_MAX);

    /** How long rosters and what belongs to them are kept after their last day. */
    static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("duties.rosters-kept", Duration.ofDays(1095), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> restAfterNightPolicy() {
        return REST_AFTER_NIGHT;
    }

    @Bean
    PolicyDefinition<Duration> rostersKeptPolicy() {
        return KEPT;
    }
}
