package org.kaijuan.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents (ORG-23): whoever sees one raises it, the leaders are told, a call coordinates, somebody says how it ended. The time
 * line keeps who did what, and who was told when.
 */
@Service
public class Incidents {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4000;

    private final IncidentStore store;
    private final MeetingStore meetingStore;
    private final Meetings meetings;
    private final Colleagues colleagues;
    private final TaskDays days;
    private final Opening opening;
    private final IncidentLetters letters;
    private final Audit audit;
    private final BusinessClock clock;

    Incidents(
            IncidentStore store,
            MeetingStore meetingStore,
            Meetings meetings,
            Colleagues colleagues,
            TaskDays days,
            Opening opening,
            IncidentLetters letters,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.meetingStore = meetingStore;
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.days = days;
        this.opening = opening;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such incident in the actor's scope */
    @Transactional(readOnly = true)
    public IncidentView get(Actor actor, IncidentId id) {
        IncidentView incident = store.get(id);
        CoordinationAccess.see(actor, incident.library(), CoordinationAccess.INCIDENT_READ, id);
        return incident;
    }

    /** The incidents in the actor's scope, the last first, without their time lines. */
    @Transactional(readOnly = true)
    public Listing<IncidentView> list(Actor actor, boolean openOnly, @Nullable String cursor, int limit) {
        return store.page(actor.scope(CoordinationAccess.INCIDENT_READ), openOnly, cursor, limit);
    }

    /** The same of one library; of all for none. */
    @Transactional(readOnly = true)
    public Listing<IncidentView> list(
            Actor actor, @Nullable LibraryId library, boolean openOnly, @Nullable String cursor, int limit) {
        Scope scope = CoordinationAccess.scope(actor, CoordinationAccess.INCIDENT_READ, library);
        return store.page(scope, openOnly, cursor, limit);
    }

    /** The same for a file; that they were exported is recorded. */
    @Transactional
    public List<IncidentView> export(Actor actor, boolean openOnly, int most) {
        List<IncidentView> all = list(actor, openOnly, null, most).items();
        audit.exported(actor, actor.library(), "coordination.incidents", all.size());
        return all;
    }

    /** The calls that coordinate it. */
    @Transactional(readOnly = true)
    public List<MeetingView> calls(Actor actor, IncidentId id) {
        return meetingStore.of(get(actor, id).id());
    }

    /** Raises an incident. What is severe goes to those who lead the library's work at once. */
    @Transactional
    public Outcome<IncidentId> raise(Actor actor, NewIncident incident) {
        CoordinationAccess.may(
                actor,
                incident.library(),
                CoordinationAccess.INCIDENT_READ,
                CoordinationAccess.INCIDENT_RAISE,
                "library " + incident.library());
        if (incident.title().isBlank() || incident.title().length() > LONGEST_TITLE) {
            return Outcome.refused("coordination.incident-title", LONGEST_TITLE);
        }
        if (incident.text().length() > LONGEST_TEXT) {
            return Outcome.refused("coordination.text-missing", LONGEST_TEXT);
        }
        boolean isService =
                opening.services().stream().map(ServiceDefinition::key).anyMatch(key -> key.equals(incident.service()));
        if (incident.service() != null && !isService) {
            return Outcome.refused("coordination.no-such-service");
        }
        By by = By.of(actor, clock.instant());
        IncidentId id = store.insert(incident, days.today(incident.library()), by);
        IncidentView raised = store.get(id);
        store.step(raised, IncidentAct.RAISED, by, raised.text());
        note(actor, raised, "raised");
        if (incident.severity() == Severity.SEVERE) {
            escalate(actor, id, List.of(), "").orThrow();
        }
        return Outcome.done(id);
    }

    /** A line for the time line. */
    @Transactional
    public Outcome<IncidentView> note(Actor actor, IncidentId id, String text) {
        IncidentView incident = forWrite(actor, id, CoordinationAccess.INCIDENT_RAISE);
        if (isMissing(text)) {
            return Outcome.refused("coordination.text-missing", LONGEST_TEXT);
        }
        store.step(incident, IncidentAct.NOTED, By.of(actor, clock.instant()), text.strip());
        note(actor, incident, "noted");
        return Outcome.done(store.get(id));
    }

    /** Tells those who lead, and whoever else is named; each person once, with the moment kept. */
    @Transactional
    public Outcome<IncidentView> escalate(Actor actor, IncidentId id, Collection<PersonId> also, String text) {
        IncidentView incident = forWrite(actor, id, CoordinationAccess.INCIDENT_RAISE);
        if (!incident.isOpen()) {
            return Outcome.refused("coordination.incident-over");
        }
        return colleagues.all(incident.library(), also).map(named -> {
            List<PersonRef> all =
                    new ArrayList<>(colleagues.holding(CoordinationAccess.INCIDENT_LEAD, incident.library()));
            all.addAll(named);
            By by = By.of(actor, clock.instant());
            UUID step = store.step(incident, IncidentAct.ESCALATED, by, text.strip());
            if (incident.state() == IncidentState.RAISED) {
                store.state(id, IncidentState.ESCALATED, "", null, null);
            }
            note(actor, incident, "escalated");
            letters.escalated(actor, incident, all, step, text.strip());
            return store.get(id);
        });
    }

    /** Calls the people together who have to solve it: a meeting that belongs to the incident. */
    @Transactional
    public Outcome<MeetingId> call(Actor actor, IncidentId id, NewMeeting meeting) {
        IncidentView incident = forWrite(actor, id, CoordinationAccess.INCIDENT_LEAD);
        if (!incident.isOpen()) {
            return Outcome.refused("coordination.incident-over");
        }
        NewMeeting ours = new NewMeeting(
                incident.library(),
                meeting.title(),
                meeting.mode(),
                meeting.place(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.agenda(),
                meeting.attendees(),
                meeting.group(),
                id);
        Outcome<MeetingId> called = meetings.call(actor, ours);
        if (called instanceof Outcome.Done<MeetingId>(MeetingId meetingId)) {
            By by = By.of(actor, clock.instant());
            UUID step = store.step(incident, IncidentAct.CALLED, by, meeting.title());
            store.state(id, IncidentState.COORDINATING, "", null, null);
            meetingStore
                    .get(meetingId)
                    .attendees()
                    .forEach(attendee -> store.told(id, attendee.person(), step, by.at()));
            note(actor, incident, "coordinated");
        }
        return called;
    }

    /** Says how it ended; everybody who was told hears it. */
    @Transactional
    public Outcome<IncidentView> resolve(Actor actor, IncidentId id, String resolution) {
        IncidentView incident = forWrite(actor, id, CoordinationAccess.INCIDENT_LEAD);
        if (!incident.isOpen()) {
            return Outcome.refused("coordination.incident-over");
        }
        if (isMissing(resolution)) {
            return Outcome.refused("coordination.resolution-missing", LONGEST_TEXT);
        }
        By by = By.of(actor, clock.instant());
        store.state(id, IncidentState.RESOLVED, resolution.strip(), by.at(), days.today(incident.library()));
        store.step(incident, IncidentAct.RESOLVED, by, resolution.strip());
        note(actor, incident, "resolved");
        letters.resolved(actor, incident, by.at(), resolution.strip());
        return Outcome.done(store.get(id));
    }

    /** It was not over after all. */
    @Transactional
    public Outcome<IncidentView> reopen(Actor actor, IncidentId id, String why) {
        IncidentView incident = forWrite(actor, id, CoordinationAccess.INCIDENT_LEAD);
        if (incident.isOpen()) {
            return Outcome.refused("coordination.incident-open");
        }
        if (isMissing(why)) {
            return Outcome.refused("coordination.reason-missing", LONGEST_TEXT);
        }
        store.state(id, IncidentState.COORDINATING, "", null, null);
        store.step(incident, IncidentAct.REOPENED, By.of(actor, clock.instant()), why.strip());
        note(actor, incident, "reopened");
        return Outcome.done(store.get(id));
    }

    private IncidentView forWrite(Actor actor, IncidentId id, String permission) {
        IncidentView incident = store.lock(id);
        CoordinationAccess.may(actor, incident.library(), CoordinationAccess.INCIDENT_READ, permission, id);
        return incident;
    }

    private void note(Actor actor, IncidentView incident, String verb) {
        audit.record(
                actor,
                "coordination.incident." + verb,
                incident.library(),
                "incident",
                incident.id().toString(),
                Map.of(
                        "title",
                        incident.title(),
                        "severity",
                        incident.severity().code()));
    }

    private static boolean isMissing(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
