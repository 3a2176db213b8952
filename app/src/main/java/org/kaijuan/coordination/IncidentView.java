package org.kaijuan.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * An incident as it stands (ORG-23).
 *
 * @param steps what happened, from the beginning
 * @param told who was told, and when for the first time
 */
public record IncidentView(
        IncidentId id,
        long number,
        LibraryId library,
        String title,
        String text,
        Severity severity,
        @Nullable String service,
        IncidentState state,
        Instant raisedAt,
        String raisedBy,
        String resolution,
        @Nullable Instant resolvedAt,
        List<Step> steps,
        List<Told> told,
        int version) {

    /** One line of the time line. */
    public record Step(IncidentAct act, String by, Instant at, String text) {}

    /** Somebody who was told. */
    public record Told(PersonRef person, Instant at) {}

    public IncidentView {
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    public boolean isOpen() {
        return state != IncidentState.RESOLVED;
    }

    /** From raised to resolved, or to {@code now} while it lasts. */
    public Duration lasted(Instant now) {
        Instant end = resolvedAt;
        return Duration.between(raisedAt, end == null ? now : end);
    }

    IncidentView with(List<Step> happened, List<Told> who) {
        return new IncidentView(
                id,
                number,
                library,
                title,
                text,
                severity,
                service,
                state,
                raisedAt,
                raisedBy,
                resolution,
                resolvedAt,
                happened,
                who,
                version);
    }
}
