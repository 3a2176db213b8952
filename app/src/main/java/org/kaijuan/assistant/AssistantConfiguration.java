package org.kaijuan.assistant;

import java.time.Duration;
import java.util.List;
import org.kaijuan.assistant.speech.ChannelText;
import org.kaijuan.assistant.speech.Engine;
import org.kaijuan.assistant.speech.FirstThatHears;
import org.kaijuan.assistant.speech.SpeechToText;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the assistant brings along: how long conversations are kept, and what holds a library in the register. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechSettings.class)
class AssistantConfiguration {

    /** Characters: what anybody says in a minute. */
    private static final int LONGEST_SPOKEN = 500;

    private static final PolicyDefinition<Duration> KEPT =
            PolicyDefinition.duration("assistant.kept", Duration.ofDays(180), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> assistantKeptPolicy() {
        return KEPT;
    }

    /** Words that a channel has recognised, else an engine if one is installed. */
    @Bean
    SpeechToText speechToText(SpeechSettings settings) {
        ChannelText channel = new ChannelText(LONGEST_SPOKEN);
        return settings.command().isBlank()
                ? channel
                : new FirstThatHears(List.of(
                        channel, new Engine(settings.command(), settings.limit(), settings.atOnce(), LONGEST_SPOKEN)));
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
