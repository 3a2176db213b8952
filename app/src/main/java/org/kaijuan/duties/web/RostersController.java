package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.Feeds;
import org.kaijuan.duties.RosterId;
import org.kaijuan.duties.RosterRow;
import org.kaijuan.duties.RosterView;
import org.kaijuan.duties.Rosters;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rosters of a library: list, make, plan, publish, move their end, cancel (HLT-17). */
@Controller
class RostersController {

    private static final int ROWS = 30;
    private static final int MOST_EXPORTED = 5000;

    private final Rosters rosters;
    private final DutyBook duties;
    private final Feeds feeds;
    private final RosterPages pages;
    private final DutyLibraries libraries;

    RostersController(Rosters rosters, DutyBook duties, Feeds feeds, RosterPages pages, DutyLibraries libraries) {
        this.rosters = rosters;
        this.duties = duties;
        this.feeds = feeds;
        this.pages = pages;
        this.libraries = libraries;
    }

    @GetMapping(path = "/desk/rosters", params = "!format")
    @Allow(DutiesPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String cursor) {
        LibraryView view = libraries.of(actor, library);
        return Page.of(
                "duties/rosters",
                new RostersPage(
                        view,
                        libraries.today(view),
                        rosters.list(actor, view.id(), RosterPages.state(state), cursor, ROWS),
                        duties.onDuty(view.id(), libraries.now()),
                        duties.gaps(actor, view.id()).size(),
                        actor.may(DutiesPermissions.EDIT, view.id())));
    }

    @GetMapping(path = "/desk/rosters", params = "format=xlsx")
    @Allow(DutiesPermissions.READ)
    Excel<RosterRow> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String state) {
        LibraryView view = libraries.of(actor, library);
        List<RosterRow> rows = rosters.list(actor, view.id(), RosterPages.state(state), null, MOST_EXPORTED)
                .items();
        return Excel.of(ui.t("menu.rosters") + ".xlsx", RosterPages.rosterColumns(ui), rows.stream());
    }

    /** Published duties that nobody takes, from today on. */
    @GetMapping(path = "/desk/rosters/gaps", params = "!format")
    @Allow(DutiesPermissions.READ)
    Page gaps(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return Page.of("duties/gaps", new GapsPage(view, duties.gaps(actor, view.id())));
    }

    @GetMapping(path = "/desk/rosters/gaps", params = "format=xlsx")
    @Allow(DutiesPermissions.READ)
    Excel<DutyView> exportGaps(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return Excel.of(
                ui.t("duties.gaps") + ".xlsx", RosterPages.gapColumns(ui), duties.gaps(actor, view.id()).stream());
    }

    @GetMapping("/desk/rosters/new")
    @Allow(DutiesPermissions.EDIT)
    Page fresh(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return pages.form(view, RosterForms.freshRoster(libraries.today(view)));
    }

    @PostMapping("/desk/rosters")
    @Allow(DutiesPermissions.EDIT)
    Page create(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView view = libraries.of(actor, form.text("library"));
        var roster = RosterForms.roster(form, view.id(), libraries.today(view));
        if (form.hasErrors()) {
            return pages.form(view, form);
        }
        return switch (rosters.create(actor, roster)) {
            case Outcome.Done<RosterId>(RosterId id) -> Page.redirect("/desk/rosters/" + id);
            case Outcome.Refused<RosterId>(Refusal refusal) -> pages.form(view, form.refuse(refusal));
        };
    }

    @GetMapping(path = "/desk/rosters/{id}", params = "!format")
    @Allow(DutiesPermissions.READ)
    Page roster(Actor actor, @PathVariable UUID id) {
        return pages.roster(actor, new RosterId(id), RosterForms.freshPost());
    }

    @GetMapping(path = "/desk/rosters/{id}", params = "format=xlsx")
    @Allow(DutiesPermissions.READ)
    Excel<DutyView> sheet(Actor actor, Ui ui, @PathVariable UUID id) {
        RosterView roster = rosters.get(actor, new RosterId(id));
        return Excel.of(roster.row().title() + ".xlsx", RosterPages.dutyColumns(ui), roster.duties().stream());
    }

    @PostMapping("/desk/rosters/{id}/plan")
    @Allow(DutiesPermissions.EDIT)
    Page plan(Actor actor, @PathVariable UUID id) {
        return after(actor, id, rosters.plan(actor, new RosterId(id)), "duties.flash.planned");
    }

    @PostMapping("/desk/rosters/{id}/publication")
    @Allow(DutiesPermissions.EDIT)
    Page publish(Actor actor, @PathVariable UUID id) {
        return after(actor, id, rosters.publish(actor, new RosterId(id)), "duties.flash.published");
    }

    @PostMapping("/desk/rosters/{id}/cancellation")
    @Allow(DutiesPermissions.EDIT)
    Page cancel(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        String reason = Form.of(request).text("reason");
        return after(actor, id, rosters.cancel(actor, new RosterId(id), reason), "duties.flash.cancelled");
    }

    @PostMapping("/desk/rosters/{id}/end")
    @Allow(DutiesPermissions.EDIT)
    Page moveEnd(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        LocalDate last = Form.of(request).date("last");
        Outcome<RosterId> moved =
                last == null ? Outcome.refused("duties.dates-missing") : rosters.moveEnd(actor, new RosterId(id), last);
        return after(actor, id, moved, "duties.flash.moved");
    }

    @PostMapping("/desk/rosters/{id}/calendar")
    @Allow(DutiesPermissions.EDIT)
    Page calendar(Actor actor, @PathVariable UUID id) {
        String secret = feeds.roster(actor, new RosterId(id));
        return pages.roster(actor, new RosterId(id), RosterForms.freshPost(), CalendarController.path(secret));
    }

    private Page after(Actor actor, UUID id, Outcome<RosterId> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<RosterId> done ->
                Page.redirect("/desk/rosters/" + id).flash(flash);
            case Outcome.Refused<RosterId>(Refusal refusal) ->
                pages.roster(actor, new RosterId(id), RosterForms.freshPost().refuse(refusal));
        };
    }
}
