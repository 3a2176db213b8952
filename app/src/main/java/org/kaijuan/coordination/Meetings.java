package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings by telephone, by video and on site, and what becomes of their decisions (ORG-08). */
@Service
public class Meetings {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_MINUTES = 20_000;

    private final MeetingStore store;
    private final Tasks tasks;
    private final GroupStore groups;
    private final Colleagues colleagues;
    private final TaskDays days;
    private final Messages messages;
    private final Audit audit;
    private final BusinessClock clock;

    Meetings(
            MeetingStore store,
            Tasks tasks,
            GroupStore groups,
            Colleagues colleagues,
            TaskDays days,
            Messages messages,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.tasks = tasks;
        this.groups = groups;
        this.colleagues = colleagues;
        this.days = days;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such meeting in the actor's scope */
    @Transactional(readOnly = true)
    public MeetingView get(Actor actor, MeetingId id) {
        MeetingView meeting = store.get(id);
        CoordinationAccess.see(actor, meeting.library(), CoordinationAccess.MEETING_READ, id);
        return meeting;
    }

    /** The meetings in the actor's scope, the last first. */
    @Transactional(readOnly = true)
    public Listing<MeetingView> list(Actor actor, @Nullable String cursor, int limit) {
        return list(actor, null, cursor, limit);
    }

    /** The same of one library; of all for none. */
    @Transactional(readOnly = true)
    public Listing<MeetingView> list(Actor actor, @Nullable LibraryId library, @Nullable String cursor, int limit) {
        return store.page(CoordinationAccess.scope(actor, CoordinationAccess.MEETING_READ, library), cursor, limit);
    }

    /** The same for a file; that they were exported is recorded. */
    @Transactional
    public List<MeetingView> export(Actor actor, int most) {
        List<MeetingView> all = list(actor, null, most).items();
        audit.exported(actor, actor.library(), "coordination.meetings", all.size());
        return all;
    }

    /**
     * Calls a meeting and asks people to it. Refused: {@code coordination.meeting-title}, {@code meeting-times}, {@code
     * person-not-here}, {@code group-elsewhere}.
     */
    @Transactional
    public Outcome<MeetingId> call(Actor actor, NewMeeting meeting) {
        CoordinationAccess.may(
                actor,
                meeting.library(),
                CoordinationAccess.MEETING_READ,
                CoordinationAccess.MEETING_CALL,
                "library " + meeting.library());
        GroupId group = meeting.group();
        if (meeting.title().isBlank() || meeting.title().length() > LONGEST_TITLE) {
            return Outcome.refused("coordination.meeting-title", LONGEST_TITLE);
        }
        if (!meeting.endsAt().isAfter(meeting.startsAt())) {
            return Outcome.refused("coordination.meeting-times");
        }
        if (group != null && !groups.get(group).library().equals(meeting.library())) {
            return Outcome.refused("coordination.group-elsewhere");
        }
        return colleagues.all(meeting.library(), meeting.attendees()).map(asked -> insert(actor, meeting, asked));
    }

    private MeetingId insert(Actor actor, NewMeeting meeting, List<PersonRef> asked) {
        LocalDate day = meeting.startsAt().atZone(days.zone(meeting.library())).toLocalDate();
        MeetingId id = store.insert(meeting, asked, day, By.of(actor, clock.instant()));
        note(actor, store.get(id), "called");
        asked.forEach(person -> tell(actor, person.id(), store.get(id), "coordination.meeting-called"));
        return id;
    }

    /** It does not take place; everybody who was asked is told. */
    @Transactional
    public Outcome<MeetingView> cancel(Actor actor, MeetingId id) {
        MeetingView meeting = forWrite(actor, id);
        if (meeting.state() != MeetingState.CALLED) {
            return Outcome.refused("coordination.meeting-over");
        }
        store.write(id, meeting.version(), MeetingState.CANCELLED, meeting.minutes());
        note(actor, meeting, "cancelled");
        meeting.attendees()
                .forEach(attendee -> tell(actor, attendee.person().id(), meeting, "coordination.meeting-cancelled"));
        return Outcome.done(store.get(id));
    }

    /**
     * Writes who was there and what was said; from then on it has been held. Refused if somebody else wrote since {@code
     * version} was read, so that nobody's minutes are lost.
     */
    @Transactional
    public Outcome<MeetingView> record(
            Actor actor, MeetingId id, int version, Map<PersonId, Attendance> attendance, String minutes) {
        MeetingView meeting = forWrite(actor, id);
        if (meeting.state() == MeetingState.CANCELLED) {
            return Outcome.refused("coordination.meeting-over");
        }
        if (minutes.length() > LONGEST_MINUTES) {
            return Outcome.refused("coordination.text-missing", LONGEST_MINUTES);
        }
        if (!store.write(id, version, MeetingState.HELD, minutes.strip())) {
            return Outcome.refused("coordination.changed-meanwhile");
        }
        attendance.forEach((person, was) -> store.attended(id, person, was));
        note(actor, meeting, "recorded");
        return Outcome.done(store.get(id));
    }

    /** Writes a decision down; with a person and a day it can become a task. */
    @Transactional
    public Outcome<MeetingView> decide(
            Actor actor, MeetingId id, String text, @Nullable PersonId accountable, @Nullable LocalDate due) {
        MeetingView meeting = forWrite(actor, id);
        Optional<PersonRef> person =
                accountable == null ? Optional.empty() : colleagues.find(meeting.library(), accountable);
        if (meeting.state() == MeetingState.CANCELLED) {
            return Outcome.refused("coordination.meeting-over");
        }
        if (text.isBlank() || text.length() > 200) {
            return Outcome.refused("coordination.text-missing", 200);
        }
        if (accountable != null && person.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        store.decide(meeting, text.strip(), person.orElse(null), due, actor.name());
        note(actor, meeting, "decided");
        return Outcome.done(store.get(id));
    }

    /** Gives the task that a decision means; twice gives it once. */
    @Transactional
    public Outcome<TaskId> makeTask(Actor actor, MeetingId id, UUID decisionId) {
        MeetingView meeting = forWrite(actor, id);
        Decision decision = meeting.decisions().stream()
                .filter(each -> each.id().equals(decisionId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("decision " + decisionId));
        PersonRef accountable = decision.accountable();
        LocalDate due = decision.due();
        if (decision.task() != null) {
            return Outcome.done(decision.task());
        }
        if (accountable == null || due == null) {
            return Outcome.refused("coordination.decision-unclear");
        }
        NewTask task = new NewTask(
                        meeting.library(),
                        decision.text(),
                        "",
                        new TaskSource(TaskSource.Kind.MEETING, id.toString(), meeting.title(), "/desk/meetings/" + id),
                        due,
                        accountable.id(),
                        List.of(),
                        meeting.group())
                .once("decision:" + decisionId);
        // whoever may keep the minutes may give what was decided
        return switch (tasks.give(actor, task)) {
            case Outcome.Refused<TaskId>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<TaskId>(TaskId given) -> {
                store.became(decisionId, given);
                yield Outcome.done(given);
            }
        };
    }

    /** The meeting for people's calendars, as iCalendar. */
    @Transactional(readOnly = true)
    public String calendar(Actor actor, MeetingId id) {
        return MeetingCalendar.of(get(actor, id), clock.instant());
    }

    private MeetingView forWrite(Actor actor, MeetingId id) {
        MeetingView meeting = store.lock(id);
        CoordinationAccess.may(
                actor, meeting.library(), CoordinationAccess.MEETING_READ, CoordinationAccess.MEETING_CALL, id);
        return meeting;
    }

    private void tell(Actor actor, PersonId to, MeetingView meeting, String template) {
        if (actor.is(to)) {
            return;
        }
        messages.send(new Letter(
                to,
                meeting.library(),
                template,
                Map.of(
                        "title", meeting.title(),
                        "place", meeting.place(),
                        "start", meeting.startsAt(),
                        "agenda", meeting.agenda(),
                        "by", actor.name()),
                template + ":" + meeting.id(),
                "/desk/meetings/" + meeting.id()));
    }

    private void note(Actor actor, MeetingView meeting, String verb) {
        audit.record(
                actor,
                "coordination.meeting." + verb,
                meeting.library(),
                "meeting",
                meeting.id().toString(),
                Map.of("title", meeting.title()));
    }
}
