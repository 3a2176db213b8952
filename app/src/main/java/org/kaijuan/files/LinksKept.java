package org.kaijuan.files;

import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long it stays known who was given which file, once the link is over. */
@Configuration(proxyBeanMethods = false)
class LinksKept {

    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("files.links-kept", Duration.ofDays(365), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> linksKeptPolicy() {
        return KEPT;
    }

    @Bean
    Kept keptLinks(LinkRows links) {
        return new Kept(KEPT, links::eraseOver);
    }
}
