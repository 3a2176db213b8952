package org.kaijuan.policy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A rule of no module, for tests. */
@Configuration(proxyBeanMethods = false)
class TestPolicies {

    static final PolicyDefinition<Integer> TRIAL =
            PolicyDefinition.integer("policytest.trial", 5, 1, 50, Combine.NEAREST);

    @Bean
    PolicyDefinition<Integer> trialPolicy() {
        return TRIAL;
    }
}
