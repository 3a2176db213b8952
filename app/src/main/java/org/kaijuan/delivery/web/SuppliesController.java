package org.kaijuan.delivery.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.DeliveryAccess;
import org.kaijuan.delivery.Source;
import org.kaijuan.delivery.SupplierView;
import org.kaijuan.delivery.Supplies;
import org.kaijuan.delivery.SupplyFilter;
import org.kaijuan.delivery.SupplyView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The searches that lie with a library, or that it sent out. Its export is the order list for a platform or a supplier. */
@Controller
class SuppliesController {

    private static final int ROWS = 50;
    private static final int EXPORTED = 5000;

    private final Supplies supplies;
    private final LibraryNames names;

    SuppliesController(Supplies supplies, LibraryNames names) {
        this.supplies = supplies;
        this.names = names;
    }

    @GetMapping(path = "/desk/supplies", params = "!format")
    @Allow(DeliveryAccess.READ)
    Page list(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "here") String where,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable String cursor) {
        SupplyFilter filter = filter(where, source);
        return Page.of(
                "delivery/supplies",
                new SuppliesPage(
                        filter,
                        options(
                                ui,
                                "delivery.where.",
                                Arrays.stream(SupplyFilter.Where.values()).map(SupplyFilter.Where::code)),
                        options(ui, "delivery.source.", Source.codes().stream()),
                        supplies.queue(actor, filter, cursor, ROWS),
                        names));
    }

    @GetMapping(path = "/desk/supplies", params = "format=xlsx")
    @Allow(DeliveryAccess.READ)
    Excel<SupplyView> export(
            Actor actor,
            Ui ui,
            @RequestParam(defaultValue = "here") String where,
            @RequestParam(defaultValue = "") String source) {
        List<SupplyView> all =
                supplies.queue(actor, filter(where, source), null, EXPORTED).items();
        return Excel.of(ui.t("delivery.supplies.file"), columns(ui), all.stream());
    }

    private List<Excel.Column<SupplyView>> columns(Ui ui) {
        return List.of(
                Excel.column(ui.t("delivery.supplies.reference"), SupplyView::reference),
                Excel.column(
                        ui.t("delivery.supplies.type"),
                        supply -> ui.t("delivery.type." + supply.type().code())),
                Excel.column(
                        ui.t("delivery.supplies.title"), supply -> supply.work().name()),
                Excel.column(
                        ui.t("delivery.supplies.authors"),
                        supply -> supply.work().authors()),
                Excel.column(
                        ui.t("delivery.supplies.appeared"),
                        supply -> supply.work().appeared()),
                Excel.column(
                        ui.t("delivery.supplies.identifiers"),
                        supply -> String.join("; ", supply.work().identifiers())),
                Excel.column(ui.t("delivery.supplies.library"), supply -> names.of(supply.library())),
                Excel.column(ui.t("delivery.supplies.supplier"), SuppliesController::supplier),
                Excel.column(ui.t("delivery.supplies.waiting"), SupplyView::waiting),
                Excel.column(ui.t("delivery.supplies.opened"), SupplyView::openedAt),
                Excel.column(ui.t("delivery.supplies.until"), SupplyView::staleAt));
    }

    private static @Nullable String supplier(SupplyView supply) {
        SupplierView supplier = supply.supplier();
        return supplier == null ? null : supplier.name();
    }

    private static SupplyFilter filter(String where, String source) {
        return new SupplyFilter(
                SupplyFilter.Where.find(where).orElse(SupplyFilter.Where.HERE),
                Optional.of(source)
                        .filter(Source.codes()::contains)
                        .map(Source::of)
                        .orElse(null));
    }

    static List<Option> options(Ui ui, String prefix, Stream<String> codes) {
        return codes.map(code -> new Option(code, ui.t(prefix + code))).toList();
    }
}
