package org.kaijuan.plans;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.ReopeningGate;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Doors that were closed stay closed until the library has an approved reopening plan (OPN-01, OPN-14). */
@Component
class ReopeningPlans implements ReopeningGate {

    private final Plans plans;

    ReopeningPlans(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Refusal> refusal(LibraryId library, String mode, LocalDate day) {
        return mode.equals(Mode.CLOSED) || plans.hasApproved(library, PlanKind.REOPENING)
                ? Optional.empty()
                : Optional.of(Refusal.of("plans.no-reopening-plan", plans.name(library)));
    }

    @Override
    public Stream<Refusal> refusals(Map<LibraryId, LocalDate> openings, String mode) {
        if (mode.equals(Mode.CLOSED)) {
            return Stream.of();
        }
        Set<LibraryId> approved = plans.approved(Scope.of(openings.keySet()), PlanKind.REOPENING);
        return openings.keySet().stream()
                .filter(library -> !approved.contains(library))
                .map(library -> Refusal.of("plans.no-reopening-plan", plans.name(library)));
    }
}
