package org.kaijuan.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.gate.GatePermissions;
import org.kaijuan.gate.NewParcel;
import org.kaijuan.gate.ParcelFilter;
import org.kaijuan.gate.ParcelId;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.gate.Parcels;
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

/** The library's parcels at the gatehouse. */
@Controller
@RequestMapping("/desk/parcels")
class ParcelsController {

    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 10_000;

    private final Parcels parcels;
    private final ParcelForms forms;
    private final GateLibraries libraries;

    ParcelsController(Parcels parcels, ParcelForms forms, GateLibraries libraries) {
        this.parcels = parcels;
        this.forms = forms;
        this.libraries = libraries;
    }

    @GetMapping(params = "!format")
    @Allow(GatePermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String cursor) {
        LibraryView view = libraries.of(actor, GatePermissions.READ, library);
        return Page.of(
                "gate/parcels",
                new ParcelsPage(
                        view,
                        parcels.list(actor, filter(view, show, q, sort), cursor, ROWS),
                        libraries.now(),
                        actor.may(GatePermissions.LEAVE, view.id())));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(GatePermissions.READ)
    Excel<ParcelView> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort) {
        LibraryView view = libraries.of(actor, GatePermissions.READ, library);
        List<ParcelView> rows = parcels.export(actor, filter(view, show, q, sort), MOST_EXPORTED);
        return Excel.of(
                ui.t("menu.parcels") + ".xlsx",
                List.of(
                        Excel.column(ui.t("gate.number"), ParcelView::number),
                        Excel.column(ui.t("gate.ticket"), ParcelView::ticket),
                        Excel.column(ui.t("gate.card-end"), ParcelView::cardEnd),
                        Excel.column(ui.t("gate.pieces"), ParcelView::pieces),
                        Excel.column(ui.t("gate.shelf"), ParcelView::shelf),
                        Excel.column(ui.t("gate.from"), ParcelView::from),
                        Excel.column(ui.t("gate.to"), ParcelView::to),
                        Excel.column(
                                ui.t("gate.state"),
                                row -> ui.t("gate.state." + row.state().code())),
                        Excel.column(ui.t("gate.state-at"), ParcelView::stateAt),
                        Excel.column(ui.t("gate.left-by"), ParcelView::leftBy)),
                rows.stream());
    }

    private static ParcelFilter filter(LibraryView library, String show, String q, String sort) {
        return new ParcelFilter(
                library.id(), ParcelFilter.Show.of(show), Form.clean(q).strip(), ParcelFilter.Order.of(sort));
    }

    @GetMapping("/new")
    @Allow(GatePermissions.LEAVE)
    Page fresh(Actor actor, @RequestParam(defaultValue = "") String library) {
        LibraryView view = libraries.of(actor, GatePermissions.LEAVE, library);
        return form(view, ParcelForms.fresh(LocalDate.ofInstant(libraries.now(), view.zone())));
    }

    @PostMapping
    @Allow(GatePermissions.LEAVE)
    Page leave(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        LibraryView view = libraries.of(actor, GatePermissions.LEAVE, form.text("library"));
        NewParcel parcel = forms.read(actor, form, view);
        if (parcel == null) {
            return form(view, form);
        }
        return switch (parcels.leave(actor, parcel)) {
            case Outcome.Done<ParcelId>(ParcelId id) ->
                Page.redirect("/desk/parcels/" + id).flash("gate.flash.left");
            case Outcome.Refused<ParcelId>(Refusal refusal) -> form(view, form.refuse(refusal));
        };
    }

    private static Page form(LibraryView library, Form form) {
        Page.Shown page = Page.of("gate/parcel-form", new ParcelFormPage(library, form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
