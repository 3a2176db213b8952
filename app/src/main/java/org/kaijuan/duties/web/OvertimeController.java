package org.kaijuan.duties.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.Overtime;
import org.kaijuan.duties.OvertimeRow;
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
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work on public holidays and weekends (SVC-50). */
@Controller
@RequestMapping("/desk/overtime")
class OvertimeController {

    private static final int LONGEST = 200;
    private static final int MONTHS_BACK = 2;

    private final Overtime overtime;
    private final Rosters rosters;
    private final DutyLibraries libraries;

    OvertimeController(Overtime overtime, Rosters rosters, DutyLibraries libraries) {
        this.overtime = overtime;
        this.rosters = rosters;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(DutiesPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        LibraryView view = libraries.of(actor, library);
        return page(actor, view, period(view, from, to), Form.empty());
    }

    @GetMapping(params = "format=xlsx")
    @Allow(DutiesPermissions.READ)
    Excel<OvertimeRow> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        LibraryView view = libraries.of(actor, library);
        List<OvertimeRow> rows = overtime.export(actor, view.id(), period(view, from, to));
        return Excel.of(
                ui.t("menu.overtime") + ".xlsx",
                List.of(
                        Excel.column(ui.t("duties.day"), OvertimeRow::day),
                        Excel.column(ui.t("duties.kind"), row -> ui.t("duties.burden." + row.kind())),
                        Excel.column(ui.t("duties.person"), OvertimeRow::name),
                        Excel.column(ui.t("duties.overtime.what"), OvertimeRow::what),
                        Excel.column(ui.t("duties.overtime.hours"), OvertimeRow::hours),
                        Excel.column(ui.t("duties.overtime.by"), OvertimeRow::notedBy)),
                rows.stream());
    }

    @PostMapping
    @Allow(DutiesPermissions.EDIT)
    Page note(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView view = libraries.of(actor, form.text("library"));
        PersonId person = RosterForms.person(form, "person");
        LocalDate day = form.date("day");
        int minutes = form.integer("hours", 1, 24) * 60;
        String what = form.required("what", LONGEST);
        if (day == null) {
            form.error("day", "form.required");
        }
        if (person == null) {
            form.error("person", "form.required");
        }
        if (form.hasErrors() || day == null || person == null) {
            return page(actor, view, period(view, null, null), form);
        }
        return switch (overtime.note(actor, view.id(), person, day, minutes, what)) {
            case Outcome.Done<UUID> done ->
                Page.redirect("/desk/overtime?library=" + view.id() + "&from=" + day + "&to=" + day)
                        .flash("duties.flash.overtime");
            case Outcome.Refused<UUID>(Refusal refusal) ->
                page(actor, view, period(view, null, null), form.refuse(refusal));
        };
    }

    private Period period(LibraryView library, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? libraries.today(library) : to;
        LocalDate first = from == null ? last.minusMonths(MONTHS_BACK) : from;
        return first.isAfter(last) ? Period.day(first) : new Period(first, last);
    }

    private Page page(Actor actor, LibraryView library, Period period, Form form) {
        boolean mayNote = actor.may(DutiesPermissions.EDIT, library.id());
        Page.Shown page = Page.of(
                "duties/overtime",
                new OvertimePage(
                        library,
                        period,
                        overtime.list(actor, library.id(), period),
                        mayNote ? rosters.serving(actor, library.id()) : List.of(),
                        mayNote,
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
