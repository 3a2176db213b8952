package org.kaijuan.gate;

import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the gate that a library or those above it set. */
@Configuration(proxyBeanMethods = false)
class GatePolicies {

    /** How long after it an act may be undone at the gate: a shift. */
    static final PolicyDefinition<Duration> UNDO_WITHIN =
            PolicyDefinition.duration("gate.undo-within", Duration.ofHours(8), Combine.NEAREST);

    /** Whom the guard calls, with telephone numbers. */
    static final PolicyDefinition<String> WHOM_TO_CALL =
            PolicyDefinition.text("gate.whom-to-call", PolicyDefinition.UNSAID);

    /** How long signatures are kept. */
    static final PolicyDefinition<Duration> SIGNATURES_KEPT =
            PolicyDefinition.duration("gate.signatures-kept", Duration.ofDays(30), Combine.STRICTEST_MIN);

    /** How long it is kept who was handed what. */
    static final PolicyDefinition<Duration> PARCELS_KEPT =
            PolicyDefinition.duration("gate.parcels-kept", Duration.ofDays(180), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> gateUndoPolicy() {
        return UNDO_WITHIN;
    }

    @Bean
    PolicyDefinition<String> gateCallPolicy() {
        return WHOM_TO_CALL;
    }

    @Bean
    PolicyDefinition<Duration> gateSignaturesPolicy() {
        return SIGNATURES_KEPT;
    }

    @Bean
    PolicyDefinition<Duration> gateParcelsPolicy() {
        return PARCELS_KEPT;
    }
}
