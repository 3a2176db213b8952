package org.kaijuan.messages;

import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long letters stay, in the inbox and among what was sent. */
@Configuration(proxyBeanMethods = false)
class LettersKept {

    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("messages.letters-kept", Duration.ofDays(365), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> lettersKeptPolicy() {
        return KEPT;
    }

    @Bean
    Kept keptLetters(LetterStore letters) {
        return new Kept(KEPT, letters::erase);
    }
}
