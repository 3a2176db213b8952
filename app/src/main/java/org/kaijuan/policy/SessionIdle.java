package org.kaijuan.policy;

import java.time.Duration;
import org.kaijuan.identity.IdleTimeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long sessions may lie idle: as somebody decided for the library, and otherwise as the installation is set. */
@Configuration(proxyBeanMethods = false)
class SessionIdle {

    private static final PolicyDefinition<Duration> IDLE =
            PolicyDefinition.duration("identity.session-idle", Duration.ofMinutes(30), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> sessionIdlePolicy() {
        return IDLE;
    }

    @Bean
    IdleTimeout idleTimeout(Policies policies, @Value("${kaijuan.session.idle:30m}") Duration setting) {
        return library -> {
            if (library == null) {
                return setting;
            }
            InForce<Duration> inForce = policies.inForce(IDLE, library);
            return inForce.isPreset() ? setting : inForce.value();
        };
    }
}
