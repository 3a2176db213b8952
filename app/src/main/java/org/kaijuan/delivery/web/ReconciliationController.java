package org.kaijuan.delivery.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.DeliveryAccess;
import org.kaijuan.delivery.Difference;
import org.kaijuan.delivery.ImportedRows;
import org.kaijuan.delivery.Reconciliation;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The alliance's platform and our records, side by side (SYS-39). */
@Controller
@RequestMapping("/delivery/reconciliation")
class ReconciliationController {

    private static final int ROWS = 50;

    private final Reconciliation reconciliation;
    private final LibraryChoice choice;
    private final LibraryNames names;

    ReconciliationController(Reconciliation reconciliation, LibraryChoice choice, LibraryNames names) {
        this.reconciliation = reconciliation;
        this.choice = choice;
        this.names = names;
    }

    @GetMapping(params = "!format")
    @Allow(DeliveryAccess.IMPORT)
    Page show(Actor actor, Ui ui, Form form, @RequestParam(required = false) @Nullable String cursor) {
        return page(actor, ui, form, cursor);
    }

    @GetMapping(params = "format=xlsx")
    @Allow(DeliveryAccess.IMPORT)
    Excel<Difference> export(Actor actor, Ui ui, Form form) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        Period period = period(ui, form);
        if (form.hasErrors()) {
            throw BadInputException.of("web.bad-request");
        }
        return Excel.of(
                ui.t("delivery.reconciliation.file"),
                columns(ui),
                reconciliation.export(actor, library, period).stream());
    }

    @PostMapping("/adoption")
    @Allow(DeliveryAccess.IMPORT)
    Page adopt(Actor actor, Ui ui, Form form) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        List<UUID> chosen = form.uuids("row");
        return switch (reconciliation.adopt(actor, library, chosen)) {
            case Outcome.Done<ImportedRows>(ImportedRows rows) ->
                Page.redirect("/delivery/reconciliation?library=" + library + "&from=" + form.text("from") + "&to="
                                + form.text("to"))
                        .flash("delivery.flash.adopted", rows.created());
            case Outcome.Refused<ImportedRows>(Refusal refusal) ->
                page(actor, ui, form.refuse(refusal), null).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, Form form, @Nullable String cursor) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        Period period = period(ui, form);
        Page.Shown shown = Page.of(
                "delivery/reconciliation",
                new ReconciliationPage(
                        library,
                        names.of(library),
                        choice.options(actor, DeliveryAccess.IMPORT),
                        reconciliation.counts(actor, library, period),
                        reconciliation.differences(actor, library, period, cursor, ROWS),
                        form));
        return form.hasErrors() ? shown.status(422) : shown;
    }

    /** The last three months unless somebody asks for others. */
    private static Period period(Ui ui, Form form) {
        LocalDate to = form.date("to");
        LocalDate from = form.date("from");
        LocalDate end = to == null ? ui.today() : to;
        LocalDate start = from == null ? end.minusMonths(3).withDayOfMonth(1) : from;
        form.set("from", start.toString()).set("to", end.toString());
        if (end.isBefore(start)) {
            form.error("to", "delivery.reconciliation.ends-too-early");
            return Period.day(start);
        }
        return new Period(start, end);
    }

    private List<Excel.Column<Difference>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("delivery.supplies.title"), Difference::title),
                Excel.column(
                        ui.t("delivery.reconciliation.difference"),
                        row -> ui.t("delivery.difference." + row.kind().code())),
                Excel.column(ui.t("delivery.reconciliation.our-type"), row -> type(ui, row.ours())),
                Excel.column(ui.t("delivery.reconciliation.our-day"), row -> of(row.ours(), Difference.Side::day)),
                Excel.column(ui.t("delivery.reconciliation.their-type"), row -> type(ui, row.theirs())),
                Excel.column(ui.t("delivery.reconciliation.their-day"), row -> of(row.theirs(), Difference.Side::day)));
    }

    private static @Nullable String type(Ui ui, Difference.@Nullable Side side) {
        return of(side, it -> ui.t("delivery.type." + it.type().code()));
    }

    private static <T> @Nullable T of(Difference.@Nullable Side side, Function<Difference.Side, T> part) {
        return side == null ? null : part.apply(side);
    }
}
