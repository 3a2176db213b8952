package org.kaijuan.files;

import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What libraries decide about links. */
@Configuration(proxyBeanMethods = false)
class FilesPolicies {

    static final PolicyDefinition<Duration> LINK_VALID =
            PolicyDefinition.duration("files.link-valid", Duration.ofDays(7), Combine.NEAREST);

    /** How often a recipient who has received a file may fetch it again by themselves. */
    static final PolicyDefinition<Integer> REISSUES =
            PolicyDefinition.integer("files.link-reissues", 3, 0, 50, Combine.NEAREST);

    @Bean
    PolicyDefinition<Duration> linkValid() {
        return LINK_VALID;
    }

    @Bean
    PolicyDefinition<Integer> linkReissues() {
        return REISSUES;
    }
}
