package org.kaijuan.coordination.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.IncidentId;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.NewIncident;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.Severity;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for programs: raise, note, tell the leaders, call together, resolve (ORG-23). */
@RestController
@RequestMapping("/api/v1/incidents")
class IncidentsApi {

    private final Incidents incidents;
    private final Meetings meetings;
    private final Reviews reviews;
    private final Libraries libraries;

    IncidentsApi(Incidents incidents, Meetings meetings, Reviews reviews, Libraries libraries) {
        this.incidents = incidents;
        this.meetings = meetings;
        this.reviews = reviews;
        this.libraries = libraries;
    }

    /** @param severity {@code minor}, {@code major} or {@code severe}, which is told to the directors at once */
    record IncidentSent(
            @Nullable String library,
            @Nullable String title,
            @Nullable String text,
            @Nullable String severity,
            @Nullable String service) {}

    /** IncidentWords: a note, how it ended, or why it is open again. */
    record IncidentWords(@Nullable String text) {}

    /** @param people who is told beside those who lead */
    record EscalationSent(
            @Nullable List<UUID> people, @Nullable String text) {}

    /** @param state {@code open} (the default) or {@code all} */
    @GetMapping
    @Allow(CoordinationAccess.INCIDENT_READ)
    Listing<IncidentJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!List.of("open", "all").contains(state)) {
            throw BadInputException.of("web.bad-parameter", "state");
        }
        return incidents
                .list(actor, Sent.filter(libraries, library), state.equals("open"), cursor, Sent.limit(limit))
                .map(IncidentJson::of);
    }

    @PostMapping
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    ResponseEntity<IncidentJson> raise(Actor actor, @RequestBody IncidentSent raised) {
        NewIncident incident = new NewIncident(
                Sent.library(libraries, raised.library()),
                Sent.text(raised.title()),
                Sent.text(raised.text()),
                Sent.word("severity", raised.severity(), Severity::of),
                raised.service());
        return Answers.created(
                incidents.raise(actor, incident).map(id -> one(actor, id)), made -> "/api/v1/incidents/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.INCIDENT_READ)
    IncidentJson get(Actor actor, @PathVariable String id) {
        return one(actor, IncidentId.of(id));
    }

    @PostMapping("/{id}/notes")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    IncidentJson note(Actor actor, @PathVariable String id, @RequestBody IncidentWords note) {
        return json(actor, incidents.note(actor, IncidentId.of(id), Sent.text(note.text())));
    }

    @PostMapping("/{id}/escalation")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    IncidentJson escalate(Actor actor, @PathVariable String id, @RequestBody EscalationSent escalated) {
        return json(
                actor,
                incidents.escalate(
                        actor, IncidentId.of(id), Sent.people(escalated.people()), Sent.text(escalated.text())));
    }

    /** Calls the people together who have to solve it. */
    @PostMapping("/{id}/calls")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ResponseEntity<MeetingJson> call(Actor actor, @PathVariable String id, @RequestBody MeetingSent meeting) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        return Answers.created(
                incidents
                        .call(actor, incident.id(), meeting.in(incident.library()))
                        .map(called -> MeetingJson.of(meetings.get(actor, called))),
                made -> "/api/v1/meetings/" + made.id());
    }

    @PostMapping("/{id}/resolution")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    IncidentJson resolve(Actor actor, @PathVariable String id, @RequestBody IncidentWords resolution) {
        return json(actor, incidents.resolve(actor, IncidentId.of(id), Sent.text(resolution.text())));
    }

    @PostMapping("/{id}/reopening")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    IncidentJson reopen(Actor actor, @PathVariable String id, @RequestBody IncidentWords why) {
        return json(actor, incidents.reopen(actor, IncidentId.of(id), Sent.text(why.text())));
    }

    /** Begins the look back, or gives the one that was begun. */
    @PostMapping("/{id}/review")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    ResponseEntity<ReviewJson> review(Actor actor, @PathVariable String id) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        return Answers.created(
                reviews.open(actor, NewReview.of(incident)).map(review -> ReviewJson.of(reviews.get(actor, review))),
                made -> "/api/v1/reviews/" + made.id());
    }

    private IncidentJson json(Actor actor, Outcome<IncidentView> outcome) {
        return one(actor, outcome.orThrow().id());
    }

    private IncidentJson one(Actor actor, IncidentId id) {
        return IncidentJson.whole(incidents.get(actor, id), incidents.calls(actor, id));
    }
}
