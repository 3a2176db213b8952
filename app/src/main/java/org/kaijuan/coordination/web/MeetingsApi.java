package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.Attendance;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs: call, keep minutes, decide, make tasks of decisions (ORG-08). */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingsApi {

    private final Meetings meetings;
    private final Tasks tasks;
    private final Libraries libraries;

    MeetingsApi(Meetings meetings, Tasks tasks, Libraries libraries) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.libraries = libraries;
    }

    /**
     * What was said and who was there.
     *
     * @param version of the meeting that was read
     * @param attendance person → {@code present}, {@code excused}, {@code absent}; whoever is left out stays as they are
     */
    record MinutesSent(
            @Nullable Integer version,
            @Nullable String minutes,
            @Nullable Map<UUID, String> attendance) {}

    /** A decision; with a person and a day it can become a task. */
    record DecisionSent(
            @Nullable String text,
            @Nullable UUID accountable,
            @Nullable LocalDate due) {}

    @GetMapping
    @Allow(CoordinationAccess.MEETING_READ)
    Listing<MeetingJson> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return meetings.list(actor, Sent.filter(libraries, library), cursor, Sent.limit(limit))
                .map(MeetingJson::of);
    }

    @PostMapping
    @Allow(CoordinationAccess.MEETING_CALL)
    ResponseEntity<MeetingJson> call(Actor actor, @RequestBody MeetingSent meeting) {
        return Answers.created(
                meetings.call(actor, meeting.in(Sent.library(libraries, meeting.library())))
                        .map(id -> one(actor, id)),
                made -> "/api/v1/meetings/" + made.id());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.MEETING_READ)
    MeetingJson get(Actor actor, @PathVariable String id) {
        return one(actor, MeetingId.of(id));
    }

    @PostMapping("/{id}/minutes")
    @Allow(CoordinationAccess.MEETING_CALL)
    MeetingJson record(Actor actor, @PathVariable String id, @RequestBody MinutesSent said) {
        Map<PersonId, Attendance> attendance = new HashMap<>();
        if (said.attendance() != null) {
            said.attendance()
                    .forEach((person, was) ->
                            attendance.put(new PersonId(person), Sent.word("attendance", was, Attendance::of)));
        }
        return MeetingJson.of(meetings.record(
                        actor,
                        MeetingId.of(id),
                        Sent.needed("version", said.version()),
                        attendance,
                        Sent.text(said.minutes()))
                .orThrow());
    }

    @PostMapping("/{id}/decisions")
    @Allow(CoordinationAccess.MEETING_CALL)
    MeetingJson decide(Actor actor, @PathVariable String id, @RequestBody DecisionSent decided) {
        return MeetingJson.of(meetings.decide(
                        actor,
                        MeetingId.of(id),
                        Sent.text(decided.text()),
                        Sent.person(decided.accountable()),
                        decided.due())
                .orThrow());
    }

    /** Gives the task that a decision means; asked twice, it is the same task. */
    @PostMapping("/{id}/decisions/{decision}/task")
    @Allow(CoordinationAccess.MEETING_CALL)
    ResponseEntity<TaskJson> makeTask(Actor actor, @PathVariable String id, @PathVariable String decision) {
        return Answers.created(
                meetings.makeTask(actor, MeetingId.of(id), Choices.uuid(decision))
                        .map(task -> task(actor, task)),
                made -> "/api/v1/tasks/" + made.id());
    }

    @PostMapping("/{id}/cancellation")
    @Allow(CoordinationAccess.MEETING_CALL)
    MeetingJson cancel(Actor actor, @PathVariable String id) {
        return MeetingJson.of(meetings.cancel(actor, MeetingId.of(id)).orThrow());
    }

    private MeetingJson one(Actor actor, MeetingId id) {
        return MeetingJson.of(meetings.get(actor, id));
    }

    private TaskJson task(Actor actor, TaskId id) {
        return TaskJson.of(tasks.get(actor, id), tasks.history(actor, id));
    }
}
