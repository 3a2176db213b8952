package org.kaijuan.coordination.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.IncidentAct;
import org.kaijuan.coordination.IncidentId;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One incident: tell, call together, resolve, look back (ORG-23). */
@Controller
@RequestMapping("/desk/incidents/{id}")
class IncidentController {

    private final Incidents incidents;
    private final Reviews reviews;
    private final MeetingForms meetingForms;
    private final Groups groups;
    private final Libraries libraries;
    private final BusinessClock clock;

    IncidentController(
            Incidents incidents,
            Reviews reviews,
            MeetingForms meetingForms,
            Groups groups,
            Libraries libraries,
            BusinessClock clock) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.meetingForms = meetingForms;
        this.groups = groups;
        this.libraries = libraries;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CoordinationAccess.INCIDENT_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, id, Form.empty());
    }

    @PostMapping("/notes")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    Page note(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, incidents.note(actor, IncidentId.of(id), form.text("note")), "noted");
    }

    @PostMapping("/escalation")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    Page escalate(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<IncidentView> outcome =
                incidents.escalate(actor, IncidentId.of(id), Choices.people(form, "people"), form.text("words"));
        return answer(actor, ui, id, form, outcome, "escalated");
    }

    @PostMapping("/resolution")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page resolve(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(
                actor, ui, id, form, incidents.resolve(actor, IncidentId.of(id), form.text("resolution")), "resolved");
    }

    @PostMapping("/reopening")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page reopen(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(
                actor, ui, id, form, incidents.reopen(actor, IncidentId.of(id), form.text("why")), "incident-reopened");
    }

    @GetMapping("/calls/new")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page freshCall(Actor actor, Ui ui, @PathVariable String id) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        LibraryView library = libraries.get(incident.library());
        Form form = meetingForms.fresh(library).set("title", incident.title()).set("mode", "phone");
        return meetingForms.page(actor, ui, library, incident, form);
    }

    @PostMapping("/calls")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page call(Actor actor, Ui ui, @PathVariable String id, Form form) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        LibraryView library = libraries.get(incident.library());
        Optional<NewMeeting> meeting = meetingForms.read(library, form);
        if (meeting.isEmpty()) {
            return meetingForms.page(actor, ui, library, incident, form).status(422);
        }
        return switch (incidents.call(actor, incident.id(), meeting.get())) {
            case Outcome.Done<MeetingId>(MeetingId called) ->
                Page.redirect("/desk/meetings/" + called).flash("coordination.flash.called");
            case Outcome.Refused<MeetingId>(Refusal refusal) ->
                meetingForms
                        .page(actor, ui, library, incident, form.refuse(refusal))
                        .status(422);
        };
    }

    /** Begins the look back, or opens the one that was begun. */
    @PostMapping("/review")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page review(Actor actor, Ui ui, @PathVariable String id, Form form) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        return switch (reviews.open(actor, NewReview.of(incident))) {
            case Outcome.Done<ReviewId>(ReviewId review) -> Page.redirect("/desk/reviews/" + review);
            case Outcome.Refused<ReviewId>(Refusal refusal) ->
                page(actor, ui, id, form.refuse(refusal)).status(422);
        };
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<IncidentView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<IncidentView> done ->
                Page.redirect("/desk/incidents/" + id).flash("coordination.flash." + flash);
            case Outcome.Refused<IncidentView>(Refusal refusal) ->
                page(actor, ui, id, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, String id, Form form) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        boolean mayNote = actor.may(CoordinationAccess.INCIDENT_RAISE, incident.library());
        return Page.of(
                "coordination/incident",
                new IncidentPage(
                        libraries.get(incident.library()),
                        incident,
                        incident.steps().stream().map(step -> entry(ui, step)).toList(),
                        incidents.calls(actor, incident.id()),
                        reviews.of(ReviewSubject.INCIDENT, id).orElse(null),
                        mayNote ? Choices.people(groups.colleagues(actor, incident.library())) : List.of(),
                        mayNote,
                        actor.may(CoordinationAccess.INCIDENT_LEAD, incident.library()),
                        clock.instant(),
                        form));
    }

    private static TimelineEntry entry(Ui ui, IncidentView.Step step) {
        return new TimelineEntry(
                step.at(),
                ui.t("coordination.incident.act." + step.act().code()),
                step.by(),
                step.text().isEmpty() ? null : step.text(),
                tone(step.act()));
    }

    private static String tone(IncidentAct act) {
        return switch (act) {
            case RAISED, ESCALATED, REOPENED -> "danger";
            case CALLED, TOLD -> "wait";
            case RESOLVED -> "done";
            case NOTED -> "info";
        };
    }
}
