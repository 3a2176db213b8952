package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.BriefingView;
import org.kaijuan.duties.Briefings;
import org.kaijuan.duties.DutiesPermissions;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What guards and others on duty were told, and who took note (HLT-18). */
@Controller
@RequestMapping("/desk/briefings")
class BriefingsController {

    private static final int ROWS = 30;
    private static final int MOST_EXPORTED = 5000;

    private final Briefings briefings;
    private final Rosters rosters;
    private final DutyLibraries libraries;

    BriefingsController(Briefings briefings, Rosters rosters, DutyLibraries libraries) {
        this.briefings = briefings;
        this.rosters = rosters;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(DutiesPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(actor, libraries.of(actor, library), cursor, Form.empty());
    }

    @GetMapping(params = "format=xlsx")
    @Allow(DutiesPermissions.READ)
    Excel<BriefingView> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return Excel.of(
                ui.t("menu.briefings") + ".xlsx",
                List.of(
                        Excel.column(ui.t("duties.briefing.at"), BriefingView::givenAt),
                        Excel.column(ui.t("duties.briefing.by"), BriefingView::givenBy),
                        Excel.column(ui.t("duties.briefing.words"), BriefingView::words),
                        Excel.column(ui.t("duties.briefing.hearers"), BriefingsController::names),
                        Excel.column(ui.t("duties.briefing.heard"), BriefingView::heard)),
                briefings.list(actor, view.id(), null, MOST_EXPORTED).items().stream());
    }

    private static String names(BriefingView briefing) {
        return briefing.hearers().stream().map(BriefingView.Hearer::name).collect(Collectors.joining(" "));
    }

    @PostMapping
    @Allow(DutiesPermissions.EDIT)
    Page give(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView library = libraries.of(actor, form.text("library"));
        return switch (briefings.give(actor, library.id(), RosterForms.people(form, "hearers"), form.text("words"))) {
            case Outcome.Done<UUID> done ->
                Page.redirect("/desk/briefings?library=" + library.id()).flash("duties.flash.briefed");
            case Outcome.Refused<UUID>(Refusal refusal) -> page(actor, library, null, form.refuse(refusal));
        };
    }

    private Page page(Actor actor, LibraryView library, @Nullable String cursor, Form form) {
        boolean mayGive = actor.may(DutiesPermissions.EDIT, library.id());
        Page.Shown page = Page.of(
                "duties/briefings",
                new BriefingsPage(
                        library,
                        briefings.list(actor, library.id(), cursor, ROWS),
                        mayGive ? rosters.serving(actor, library.id()) : List.of(),
                        mayGive,
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
