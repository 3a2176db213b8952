package org.kaijuan.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.InForce;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Whether a library looks at its letters before they leave. */
@Component
class Review {

    static final PolicyDefinition<Boolean> HOLD = PolicyDefinition.bool("messages.hold", false, Combine.NEAREST);

    private final Policies policies;

    Review(Policies policies) {
        this.policies = policies;
    }

    /** Secrets never wait: their reader sits before a page that asks for them. */
    boolean holds(Letter letter, DispatchStore.Urgency urgency) {
        return switch (urgency) {
            case SECRET -> false;
            case NORMAL, DIGEST ->
                letter.library() != null
                        && policies.inForce(HOLD, letter.library()).value();
        };
    }

    /** The decision by which letters of the library are held today; none, if they are not or by the preset only. */
    @Nullable
    UUID holdsUnder(@Nullable LibraryId library) {
        if (library == null) {
            return null;
        }
        InForce<Boolean> inForce = policies.inForce(HOLD, library);
        return inForce.value() ? inForce.version() : null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Definitions {

        @Bean
        PolicyDefinition<Boolean> holdLetters() {
            return HOLD;
        }
    }
}
