package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.kaijuan.duties.AbsenceView;
import org.kaijuan.duties.Absences;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.Rosters;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leave of everybody, for those who make rosters. */
@Controller
@RequestMapping("/desk/rosters/leave")
class LeaveController {

    private final Absences absences;
    private final Rosters rosters;
    private final DutyLibraries libraries;

    LeaveController(Absences absences, Rosters rosters, DutyLibraries libraries) {
        this.absences = absences;
        this.rosters = rosters;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(DutiesPermissions.EDIT)
    Page list(Actor actor, @RequestParam(defaultValue = "") String library) {
        return page(actor, libraries.of(actor, library), Form.empty());
    }

    @GetMapping(params = "format=xlsx")
    @Allow(DutiesPermissions.EDIT)
    Excel<AbsenceView> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, library);
        return Excel.of(
                ui.t("duties.leave.title") + ".xlsx",
                List.of(
                        Excel.column(ui.t("duties.person"), AbsenceView::name),
                        Excel.column(
                                ui.t("duties.from"), leave -> leave.period().from()),
                        Excel.column(ui.t("duties.to"), leave -> leave.period().to())),
                absences.list(actor, view.id()).stream());
    }

    @PostMapping
    @Allow(DutiesPermissions.EDIT)
    Page note(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView view = libraries.of(actor, form.text("library"));
        Period period = RosterForms.period(form, libraries.today(view));
        PersonId person = RosterForms.person(form, "person");
        if (person == null) {
            form.error("person", "form.required");
        }
        if (form.hasErrors() || person == null) {
            return page(actor, view, form);
        }
        return switch (absences.note(actor, view.id(), person, period)) {
            case Outcome.Done<UUID> done ->
                Page.redirect("/desk/rosters/leave?library=" + view.id()).flash("duties.flash.leave");
            case Outcome.Refused<UUID>(Refusal refusal) -> page(actor, view, form.refuse(refusal));
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(DutiesPermissions.EDIT)
    Page remove(Actor actor, @PathVariable UUID id) {
        absences.remove(actor, id);
        return Page.redirect("/desk/rosters/leave").flash("duties.flash.leave-removed");
    }

    private Page page(Actor actor, LibraryView library, Form form) {
        Page.Shown page = Page.of(
                "duties/leave",
                new LeavePage(library, absences.list(actor, library.id()), rosters.serving(actor, library.id()), form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
