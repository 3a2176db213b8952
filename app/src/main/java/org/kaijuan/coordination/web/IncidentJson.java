package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.MeetingView;

/**
 * An incident as integrators see it; the time line, who was told and the calls stand only with a single one.
 *
 * @param service that suffers, as {@code /api/v1/openings} calls it
 * @param state {@code raised}, {@code escalated}, {@code coordinating} or {@code resolved}
 * @param calls ids under {@code /api/v1/meetings}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentJson(
        String id,
        long number,
        String library,
        String title,
        String text,
        String severity,
        @Nullable String service,
        String state,
        Instant raisedAt,
        String raisedBy,
        String resolution,
        @Nullable Instant resolvedAt,
        @Nullable List<IncidentLine> timeline,
        @Nullable List<IncidentTold> told,
        @Nullable List<String> calls) {

    /** One line of the time line. */
    record IncidentLine(String act, String by, Instant at, String text) {}

    /** Somebody who was told, and when for the first time. */
    record IncidentTold(PersonJson person, Instant at) {}

    static IncidentJson of(IncidentView incident) {
        return of(incident, null, null, null);
    }

    static IncidentJson whole(IncidentView incident, List<MeetingView> calls) {
        return of(
                incident,
                incident.steps().stream()
                        .map(step -> new IncidentLine(step.act().code(), step.by(), step.at(), step.text()))
                        .toList(),
                incident.told().stream()
                        .map(told -> new IncidentTold(PersonJson.of(told.person()), told.at()))
                        .toList(),
                calls.stream().map(call -> call.id().toString()).toList());
    }

    private static IncidentJson of(
            IncidentView incident,
            @Nullable List<IncidentLine> timeline,
            @Nullable List<IncidentTold> told,
            @Nullable List<String> calls) {
        return new IncidentJson(
                incident.id().toString(),
                incident.number(),
                incident.library().code(),
                incident.title(),
                incident.text(),
                incident.severity().code(),
                incident.service(),
                incident.state().code(),
                incident.raisedAt(),
                incident.raisedBy(),
                incident.resolution(),
                incident.resolvedAt(),
                timeline,
                told,
                calls);
    }
}
