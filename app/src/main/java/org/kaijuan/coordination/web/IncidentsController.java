package org.kaijuan.coordination.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.IncidentId;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.NewIncident;
import org.kaijuan.coordination.Severity;
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
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of incidents and raising one (ORG-23). What happens with one is {@link IncidentController}. */
@Controller
@RequestMapping("/desk/incidents")
class IncidentsController {

    private static final int PAGE = 30;
    private static final int MOST_EXPORTED = 2000;

    private final Incidents incidents;
    private final Opening opening;
    private final LibraryChoice choice;
    private final LibraryNames names;
    private final BusinessClock clock;

    IncidentsController(
            Incidents incidents, Opening opening, LibraryChoice choice, LibraryNames names, BusinessClock clock) {
        this.incidents = incidents;
        this.opening = opening;
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
        Severity severity = form.chosen("severity", Severity.values()).orElse(Severity.MINOR);
        String text = form.optional("text", 4000);
        NewIncident incident = new NewIncident(
                library.id(),
                form.required("title", 120),
                text == null ? "" : text,
                severity,
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
}
