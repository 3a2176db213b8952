package org.kaijuan.coordination.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.IncidentAct;
import org.kaijuan.coordination.IncidentId;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.NewIncident;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.Severity;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.opening.Opening;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Incidents: raise, tell, call together, resolve (ORG-23). */
@Controller
@RequestMapping("/desk/incidents")
class IncidentsController {

    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 2000;

    private final Incidents incidents;
    private final Reviews reviews;
    private final MeetingForms meetingForms;
    private final Groups groups;
    private final Opening opening;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final LibraryNames names;
    private final BusinessClock clock;

    IncidentsController(
            Incidents incidents,
            Reviews reviews,
            MeetingForms meetingForms,
            Groups groups,
            Opening opening,
            Libraries libraries,
            LibraryChoice choice,
            LibraryNames names,
            BusinessClock clock) {
        this.incidents = incidents;
        this.reviews = reviews;
        this.meetingForms = meetingForms;
        this.groups = groups;
        this.opening = opening;
        this.libraries = libraries;
        this.choice = choice;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Allow(CoordinationAccess.INCIDENT_READ)
    Page list(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(actor, ui, !show.equals("all"), cursor, Form.empty().set("severity", Severity.MINOR.code()));
    }

    private Page.Shown list(Actor actor, Ui ui, boolean openOnly, @Nullable String cursor, Form form) {
        return Page.of(
                "coordination/incidents",
                new IncidentsPage(
                        incidents.list(actor, openOnly, cursor, PAGE),
                        names,
                        openOnly,
                        actor.mayAnywhere(CoordinationAccess.INCIDENT_RAISE),
                        choice.options(actor, CoordinationAccess.INCIDENT_RAISE),
                        Choices.of(ui, Severity.values(), Severity::code, "coordination.severity."),
                        opening.services().stream()
                                .map(service -> new Option(service.key(), ui.t("service." + service.key())))
                                .toList(),
                        clock.instant(),
                        form));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.INCIDENT_READ)
    Excel<IncidentView> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String show) {
        return Excel.of(
                ui.t("coordination.incidents.file"),
                List.of(
                        Excel.column(ui.t("coordination.task.number"), IncidentView::number),
                        Excel.column(ui.t("coordination.library"), incident -> names.of(incident.library())),
                        Excel.column(ui.t("coordination.incident.title"), IncidentView::title),
                        Excel.column(
                                ui.t("coordination.incident.severity"),
                                incident -> ui.t("coordination.severity."
                                        + incident.severity().code())),
                        Excel.column(
                                ui.t("coordination.incident.state"),
                                incident -> ui.t("coordination.incident.state."
                                        + incident.state().code())),
                        Excel.column(ui.t("coordination.incident.raised"), IncidentView::raisedAt),
                        Excel.column(ui.t("coordination.incident.resolved"), IncidentView::resolvedAt),
                        Excel.column(ui.t("coordination.incident.resolution"), IncidentView::resolution)),
                incidents.export(actor, !show.equals("all"), MOST_EXPORTED).stream());
    }

    @PostMapping
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    Page raise(Actor actor, Ui ui, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.INCIDENT_RAISE, form.text("library"));
        String severity = form.choice(
                "severity", Arrays.stream(Severity.values()).map(Severity::code).toList());
        String text = form.optional("text", 4000);
        NewIncident incident = new NewIncident(
                library.id(),
                form.required("title", 120),
                text == null ? "" : text,
                severity == null ? Severity.MINOR : Severity.of(severity),
                form.text("service").isEmpty() ? null : form.text("service"));
        if (form.hasErrors()) {
            return list(actor, ui, true, null, form).status(422);
        }
        return switch (incidents.raise(actor, incident)) {
            case Outcome.Done<IncidentId>(IncidentId id) ->
                Page.redirect("/desk/incidents/" + id).flash("coordination.flash.raised");
            case Outcome.Refused<IncidentId>(Refusal refusal) ->
                list(actor, ui, true, null, form.refuse(refusal)).status(422);
        };
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.INCIDENT_READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, id, Form.empty());
    }

    @PostMapping("/{id}/notes")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    Page note(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, incidents.note(actor, IncidentId.of(id), form.text("note")), "noted");
    }

    @PostMapping("/{id}/escalation")
    @Allow(CoordinationAccess.INCIDENT_RAISE)
    Page escalate(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<IncidentView> outcome =
                incidents.escalate(actor, IncidentId.of(id), Choices.people(form, "people"), form.text("words"));
        return answer(actor, ui, id, form, outcome, "escalated");
    }

    @PostMapping("/{id}/resolution")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page resolve(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(
                actor, ui, id, form, incidents.resolve(actor, IncidentId.of(id), form.text("resolution")), "resolved");
    }

    @PostMapping("/{id}/reopening")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page reopen(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(
                actor, ui, id, form, incidents.reopen(actor, IncidentId.of(id), form.text("why")), "incident-reopened");
    }

    @GetMapping("/{id}/calls/new")
    @Allow(CoordinationAccess.INCIDENT_LEAD)
    Page freshCall(Actor actor, Ui ui, @PathVariable String id) {
        IncidentView incident = incidents.get(actor, IncidentId.of(id));
        LibraryView library = libraries.get(incident.library());
        Form form = meetingForms.fresh(library).set("title", incident.title()).set("mode", "phone");
        return meetingForms.page(actor, ui, library, incident, form);
    }

    @PostMapping("/{id}/calls")
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
    @PostMapping("/{id}/review")
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
