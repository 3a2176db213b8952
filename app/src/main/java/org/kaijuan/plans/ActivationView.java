package org.kaijuan.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;

/**
 * A plan that is or was carried out.
 *
 * @param edition the text that is followed, also when a newer one is approved meanwhile
 * @param title of the plan
 * @param to last day; absent until it is ended
 * @param order what the plan's actions became; absent for a plan without any
 * @param drill whether it happens in a restored copy, as an exercise
 */
public record ActivationView(
        ActivationId id,
        PlanId plan,
        String title,
        int edition,
        @Nullable LibraryId library,
        UnitId unit,
        String reason,
        Instant startedAt,
        String startedBy,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable OrderId order,
        boolean drill,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        List<StepView> steps) {

    public ActivationView {
        steps = List.copyOf(steps);
    }

    ActivationView with(List<StepView> progressed) {
        return new ActivationView(
                id,
                plan,
                title,
                edition,
                library,
                unit,
                reason,
                startedAt,
                startedBy,
                from,
                to,
                order,
                drill,
                endedAt,
                endedBy,
                progressed);
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    public long done() {
        return steps.stream().filter(StepView::isDone).count();
    }
}
