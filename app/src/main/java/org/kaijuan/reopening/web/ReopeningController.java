package org.kaijuan.reopening.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.reopening.ChecklistId;
import org.kaijuan.reopening.ConsentKind;
import org.kaijuan.reopening.Consents;
import org.kaijuan.reopening.ItemView;
import org.kaijuan.reopening.ReopeningPermissions;
import org.kaijuan.reopening.Reopenings;
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

/** The checklist of a library: begin, plan anew, consent, and have the order drafted (OPN-02, OPN-29). */
@Controller
@RequestMapping("/desk/reopening")
class ReopeningController {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 1000;

    private final Reopenings reopenings;
    private final Consents consents;
    private final ReopeningPages pages;

    ReopeningController(Reopenings reopenings, Consents consents, ReopeningPages pages) {
        this.reopenings = reopenings;
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping
    @Allow(ReopeningPermissions.READ)
    Page current(Actor actor, @RequestParam(defaultValue = "") String library) {
        return pages.current(actor, pages.library(actor, library).id(), Form.empty());
    }

    @PostMapping
    @Allow(ReopeningPermissions.EDIT)
    Page begin(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView library = pages.library(actor, form.text("library"));
        LocalDate day = form.date("planned");
        if (day == null) {
            form.error("planned", "form.required");
            return pages.current(actor, library.id(), form);
        }
        return switch (reopenings.begin(actor, library.id(), form.text("mode"), day)) {
            case Outcome.Done<ChecklistId>(ChecklistId id) ->
                Page.redirect(path(id)).flash("reopening.flash.begun");
            case Outcome.Refused<ChecklistId>(Refusal refusal) ->
                pages.current(actor, library.id(), form.refuse(refusal));
        };
    }

    @GetMapping(path = "/{id}", params = "!format")
    @Allow(ReopeningPermissions.READ)
    Page checklist(Actor actor, @PathVariable UUID id) {
        return pages.of(actor, new ChecklistId(id), Form.empty());
    }

    /** The items with their lead times. */
    @GetMapping(path = "/{id}", params = "format=xlsx")
    @Allow(ReopeningPermissions.READ)
    Excel<ItemView> export(Actor actor, Ui ui, @PathVariable UUID id) {
        return Excel.of(
                ui.t("menu.reopening") + ".xlsx",
                List.of(
                        Excel.column(ui.t("reopening.item"), item -> words(ui, item)),
                        Excel.column(ui.t("reopening.owner"), ItemView::owner),
                        Excel.column(ui.t("reopening.expected"), ItemView::expectedDays),
                        Excel.column(ui.t("reopening.taken"), ItemView::takenDays),
                        Excel.column(ui.t("reopening.done"), ItemView::doneAt),
                        Excel.column(ui.t("reopening.reason"), ItemView::reason)),
                reopenings.get(actor, new ChecklistId(id)).items().stream());
    }

    private static String words(Ui ui, ItemView item) {
        if (item.thrown() != null) {
            return ui.t(item.thrown().what());
        }
        return item.words().isEmpty() ? item.subject() : item.words();
    }

    @PostMapping("/{id}/plan")
    @Allow(ReopeningPermissions.EDIT)
    Page replan(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        LocalDate day = form.date("planned");
        Outcome<ChecklistId> planned = day == null
                ? Outcome.refused("reopening.not-in-the-past")
                : reopenings.replan(actor, new ChecklistId(id), form.text("mode"), day);
        return after(actor, id, planned, form, "reopening.flash.planned");
    }

    @PostMapping("/{id}/consents/{kind}")
    @Allow(ReopeningPermissions.READ)
    Page consent(Actor actor, @PathVariable UUID id, @PathVariable ConsentKind kind, HttpServletRequest request) {
        Form form = Form.of(request);
        Outcome<ChecklistId> given = consents.give(actor, new ChecklistId(id), kind, form.text("words"));
        return after(actor, id, given, form, "reopening.flash.consented");
    }

    @PostMapping("/{id}/consents/{kind}/removal")
    @Allow(ReopeningPermissions.READ)
    Page takeBack(Actor actor, @PathVariable UUID id, @PathVariable ConsentKind kind) {
        consents.takeBack(actor, new ChecklistId(id), kind);
        return Page.redirect(path(new ChecklistId(id))).flash("reopening.flash.taken-back");
    }

    @PostMapping("/{id}/removal")
    @Allow(ReopeningPermissions.EDIT)
    Page drop(Actor actor, @PathVariable UUID id) {
        Outcome<ChecklistId> dropped = reopenings.drop(actor, new ChecklistId(id));
        return after(actor, id, dropped, Form.empty(), "reopening.flash.dropped");
    }

    /** Drafts the order; what it would do is looked at next, and applied there with one button. */
    @PostMapping("/{id}/order")
    @Allow(ReopeningPermissions.EDIT)
    Page order(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        Form form = Form.of(request);
        String title = form.required("title", LONGEST_TITLE);
        String reason = form.required("reason", LONGEST_REASON);
        if (form.hasErrors()) {
            return pages.of(actor, new ChecklistId(id), form);
        }
        return switch (reopenings.draftOrder(actor, new ChecklistId(id), title, reason)) {
            case Outcome.Done<OrderId>(OrderId order) ->
                Page.redirect("/orders/" + order + "/preview").flash("reopening.flash.drafted");
            case Outcome.Refused<OrderId>(Refusal refusal) ->
                pages.of(actor, new ChecklistId(id), form.refuse(refusal));
        };
    }

    private Page after(Actor actor, UUID id, Outcome<ChecklistId> outcome, Form form, String flash) {
        return switch (outcome) {
            case Outcome.Done<ChecklistId> done ->
                Page.redirect(path(new ChecklistId(id))).flash(flash);
            case Outcome.Refused<ChecklistId>(Refusal refusal) ->
                pages.of(actor, new ChecklistId(id), form.refuse(refusal));
        };
    }

    private static String path(ChecklistId id) {
        return "/desk/reopening/" + id;
    }
}
