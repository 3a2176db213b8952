package org.kaijuan.answers;

import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the answer bank that libraries and the province decide. */
@Configuration(proxyBeanMethods = false)
class AnswersPolicies {

    /** Whether a second person publishes what one has written. */
    static final PolicyDefinition<Boolean> FOUR_EYES =
            PolicyDefinition.bool("answers.four-eyes", false, Combine.STRICTEST_MAX);

    @Bean
    PolicyDefinition<Boolean> answersFourEyes() {
        return FOUR_EYES;
    }
}
