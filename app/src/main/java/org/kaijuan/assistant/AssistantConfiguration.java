package org.kaijuan.assistant;

import java.time.Duration;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the assistant brings along: how long conversations are kept, and what holds a library in the register. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {

    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("assistant.kept", Duration.ofDays(180), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> assistantKeptPolicy() {
        return KEPT;
    }

    @Bean
    Kept keptConversations(Conversations conversations, Topics topics) {
        return new Kept(KEPT, (library, before, most) -> {
            int erased = conversations.erase(library, before, most);
            if (library != null) {
                topics.sweep(library);
            }
            return erased;
        });
    }

    @Bean
    LibraryUse assistantOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.assistant", jdbc, "assistant.conversation", "assistant.topic");
    }
}
