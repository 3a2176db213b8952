package org.kaijuan.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceState;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/** When the library wants to have answered, and whether it takes requests at all. */
@Component
class DueTimes {

    private final Opening opening;
    private final Policies policies;

    DueTimes(Opening opening, Policies policies) {
        this.opening = opening;
        this.policies = policies;
    }

    /** The working hours of the kind, counted from {@code from} on while its service is staffed. */
    Instant due(LibraryId library, RequestKind kind, Instant from) {
        Duration hours = policies.inForce(kind.dueWithin(), library).value();
        return opening.plusWorkingTime(library, kind.service(), from, hours);
    }

    boolean isOutOfHours(LibraryId library, RequestKind kind, Instant at) {
        return !opening.isStaffed(library, kind.service(), at);
    }

    /** A refusal if the kind's service is switched off for this library. */
    Optional<Refusal> closed(LibraryId library, RequestKind kind, Instant at) {
        ServiceState state = opening.state(library, kind.service(), at);
        return state.open() ? Optional.empty() : Optional.of(refusal(state));
    }

    private static Refusal refusal(ServiceState state) {
        LocalDate since = state.since();
        String order = state.order();
        String reason = state.reason();
        return since == null || order == null || reason == null
                ? Refusal.of("desk.service-closed")
                : Refusal.of("desk.service-closed-since", since, order, reason);
    }
}
