package org.kaijuan.coordination.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.Attendance;
import org.kaijuan.coordination.Attendee;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings: call them, write who was there and what was said, make tasks of what was decided. */
@Controller
@RequestMapping("/desk/meetings")
class MeetingsController {

    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 2000;
    private static final String ATTENDANCE = "attendance-";

    private final Meetings meetings;
    private final MeetingForms forms;
    private final Groups groups;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final LibraryNames names;

    MeetingsController(
            Meetings meetings,
            MeetingForms forms,
            Groups groups,
            Libraries libraries,
            LibraryChoice choice,
            LibraryNames names) {
        this.meetings = meetings;
        this.forms = forms;
        this.groups = groups;
        this.libraries = libraries;
        this.choice = choice;
        this.names = names;
    }

    @GetMapping
    @Allow(CoordinationAccess.MEETING_READ)
    Page list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        return Page.of(
                "coordination/meetings",
                new MeetingsPage(
                        meetings.list(actor, cursor, PAGE), names, actor.mayAnywhere(CoordinationAccess.MEETING_CALL)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.MEETING_READ)
    Excel<MeetingView> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("coordination.meetings.file"),
                List.of(
                        Excel.column(ui.t("coordination.library"), meeting -> names.of(meeting.library())),
                        Excel.column(ui.t("coordination.meeting.title"), MeetingView::title),
                        Excel.column(
                                ui.t("coordination.meeting.mode"),
                                meeting -> ui.t(
                                        "coordination.mode." + meeting.mode().code())),
                        Excel.column(ui.t("coordination.meeting.start"), MeetingView::startsAt),
                        Excel.column(
                                ui.t("coordination.meeting.state"),
                                meeting -> ui.t("coordination.meeting.state."
                                        + meeting.state().code())),
                        Excel.column(
                                ui.t("coordination.attendance.present"), meeting -> meeting.count(Attendance.PRESENT)),
                        Excel.column(
                                ui.t("coordination.meeting.decisions"),
                                meeting -> meeting.decisions().size())),
                meetings.export(actor, MOST_EXPORTED).stream());
    }

    @GetMapping("/new")
    @Allow(CoordinationAccess.MEETING_CALL)
    Page fresh(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.MEETING_CALL, library);
        return forms.page(actor, ui, chosen, null, forms.fresh(chosen));
    }

    @PostMapping
    @Allow(CoordinationAccess.MEETING_CALL)
    Page call(Actor actor, Ui ui, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.MEETING_CALL, form.text("library"));
        Optional<NewMeeting> meeting = forms.read(library, form);
        if (meeting.isEmpty()) {
            return forms.page(actor, ui, library, null, form).status(422);
        }
        return switch (meetings.call(actor, meeting.get())) {
            case Outcome.Done<MeetingId>(MeetingId id) ->
                Page.redirect("/desk/meetings/" + id).flash("coordination.flash.called");
            case Outcome.Refused<MeetingId>(Refusal refusal) ->
                forms.page(actor, ui, library, null, form.refuse(refusal)).status(422);
        };
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.MEETING_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        MeetingView meeting = meetings.get(actor, MeetingId.of(id));
        return page(actor, ui, meeting, Form.empty().set("minutes", meeting.minutes()));
    }

    /** For people's calendars. */
    @GetMapping("/{id}/calendar.ics")
    @Allow(CoordinationAccess.MEETING_READ)
    ResponseEntity<byte[]> calendar(Actor actor, @PathVariable String id) {
        String disposition = ContentDisposition.attachment()
                .filename("meeting-" + id + ".ics")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(meetings.calendar(actor, MeetingId.of(id)).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/minutes")
    @Allow(CoordinationAccess.MEETING_CALL)
    Page record(Actor actor, Ui ui, @PathVariable String id, Form form) {
        MeetingView seen = meetings.get(actor, MeetingId.of(id));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        Outcome<MeetingView> outcome =
                meetings.record(actor, seen.id(), version, attendance(seen, form), form.text("minutes"));
        return answer(actor, ui, id, form, outcome, "coordination.flash.recorded");
    }

    private static Map<PersonId, Attendance> attendance(MeetingView meeting, Form form) {
        Map<PersonId, Attendance> attendance = new HashMap<>();
        for (Attendee attendee : meeting.attendees()) {
            String typed = form.text(ATTENDANCE + attendee.person().id());
            Coded.find(Attendance.values(), typed)
                    .ifPresent(chosen -> attendance.put(attendee.person().id(), chosen));
        }
        return attendance;
    }

    @PostMapping("/{id}/decisions")
    @Allow(CoordinationAccess.MEETING_CALL)
    Page decide(Actor actor, Ui ui, @PathVariable String id, Form form) {
        MeetingView seen = meetings.get(actor, MeetingId.of(id));
        String text = form.required("text", 200);
        LocalDate due = form.date("due");
        if (form.hasErrors()) {
            return page(actor, ui, seen, form.set("minutes", seen.minutes())).status(422);
        }
        Outcome<MeetingView> outcome = meetings.decide(
                actor,
                seen.id(),
                text,
                Choices.optionalPerson(form, "accountable").orElse(null),
                due);
        return answer(actor, ui, id, form, outcome, "coordination.flash.decided");
    }

    @PostMapping("/{id}/decisions/{decision}/task")
    @Allow(CoordinationAccess.MEETING_CALL)
    Page makeTask(Actor actor, Ui ui, @PathVariable String id, @PathVariable String decision, Form form) {
        Outcome<MeetingView> outcome = switch (meetings.makeTask(actor, MeetingId.of(id), Choices.uuid(decision))) {
            case Outcome.Done<TaskId> done -> Outcome.done(meetings.get(actor, MeetingId.of(id)));
            case Outcome.Refused<TaskId>(Refusal refusal) -> Outcome.refused(refusal);
        };
        return answer(actor, ui, id, form, outcome, "coordination.flash.assigned");
    }

    @PostMapping("/{id}/cancellation")
    @Allow(CoordinationAccess.MEETING_CALL)
    Page cancel(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, meetings.cancel(actor, MeetingId.of(id)), "coordination.flash.cancelled");
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<MeetingView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<MeetingView> done ->
                Page.redirect("/desk/meetings/" + id).flash(flash);
            case Outcome.Refused<MeetingView>(Refusal refusal) ->
                page(actor, ui, meetings.get(actor, MeetingId.of(id)), form.refuse(refusal))
                        .status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, MeetingView meeting, Form form) {
        boolean mayWrite = actor.may(CoordinationAccess.MEETING_CALL, meeting.library());
        return Page.of(
                "coordination/meeting",
                new MeetingPage(
                        libraries.get(meeting.library()),
                        meeting,
                        mayWrite ? Choices.people(groups.colleagues(actor, meeting.library())) : List.of(),
                        Choices.of(ui, Attendance.values(), Attendance::code, "coordination.attendance."),
                        mayWrite,
                        form));
    }
}
