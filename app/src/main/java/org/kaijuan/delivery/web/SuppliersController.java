package org.kaijuan.delivery.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.DeliveryAccess;
import org.kaijuan.delivery.DocumentType;
import org.kaijuan.delivery.NewSupplier;
import org.kaijuan.delivery.Source;
import org.kaijuan.delivery.SupplierId;
import org.kaijuan.delivery.SupplierView;
import org.kaijuan.delivery.Suppliers;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who supplies papers to a library, and in which order. */
@Controller
@RequestMapping("/delivery/suppliers")
class SuppliersController {

    private static final int PLACES = 99;

    private final Suppliers suppliers;
    private final Libraries libraries;
    private final LibraryChoice choice;
    private final LibraryNames names;

    SuppliersController(Suppliers suppliers, Libraries libraries, LibraryChoice choice, LibraryNames names) {
        this.suppliers = suppliers;
        this.libraries = libraries;
        this.choice = choice;
        this.names = names;
    }

    @GetMapping
    @Allow(DeliveryAccess.READ)
    Page list(Actor actor, Ui ui, Form form) {
        return page(actor, ui, form);
    }

    @PostMapping
    @Allow(DeliveryAccess.SUPPLIER_WRITE)
    Page add(Actor actor, Ui ui, Form form) {
        LibraryId library = choice.of(actor, DeliveryAccess.SUPPLIER_WRITE, form.text("library"))
                .id();
        String name = form.required("name", 100);
        String source = form.choice("source", Source.codes());
        if (form.hasErrors() || source == null) {
            return page(actor, ui, form).status(422);
        }
        NewSupplier supplier =
                new NewSupplier(Source.of(source), name, member(form, Source.of(source)), form.text("contact"), true);
        return answer(
                actor, ui, form, library, suppliers.add(actor, library, supplier), "delivery.flash.supplier-added");
    }

    @GetMapping("/{id}")
    @Allow(DeliveryAccess.SUPPLIER_WRITE)
    Page show(Actor actor, @PathVariable String id) {
        SupplierView supplier = suppliers.get(actor, supplierId(id));
        Form form = Form.with(Map.of(
                "name", supplier.name(),
                "contact", supplier.contact(),
                "version", Integer.toString(supplier.version())));
        if (supplier.active()) {
            form.set("active", "true");
        }
        return Page.of("delivery/supplier", new SupplierPage(supplier, form));
    }

    @PostMapping("/{id}")
    @Allow(DeliveryAccess.SUPPLIER_WRITE)
    Page change(Actor actor, @PathVariable String id, Form form) {
        SupplierView before = suppliers.get(actor, supplierId(id));
        NewSupplier after = new NewSupplier(
                before.source(),
                form.required("name", 100),
                before.member(),
                form.text("contact"),
                form.checked("active"));
        int version = form.integer("version", 0, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return Page.of("delivery/supplier", new SupplierPage(before, form)).status(422);
        }
        return switch (suppliers.change(actor, before.id(), version, after)) {
            case Outcome.Done<SupplierId> done ->
                Page.redirect("/delivery/suppliers?library=" + before.library())
                        .flash("delivery.flash.supplier-changed");
            case Outcome.Refused<SupplierId>(Refusal refusal) ->
                Page.of("delivery/supplier", new SupplierPage(before, form.refuse(refusal)))
                        .status(422);
        };
    }

    /** The order is written as numbers beside the names: works with any device, and with the keyboard alone. */
    @PostMapping("/rota")
    @Allow(DeliveryAccess.SUPPLIER_WRITE)
    Page order(Actor actor, Ui ui, Form form) {
        LibraryId library = choice.of(actor, DeliveryAccess.SUPPLIER_WRITE, form.text("library"))
                .id();
        Map<Integer, SupplierId> order = new TreeMap<>(Comparator.naturalOrder());
        for (SupplierView supplier : suppliers.of(actor, library)) {
            String field = "place-" + supplier.id();
            if (!form.text(field).isEmpty()) {
                int place = form.integer(field, 1, PLACES);
                if (order.putIfAbsent(place, supplier.id()) != null) {
                    form.error(field, "delivery.suppliers.place-twice", place);
                }
            }
        }
        if (form.hasErrors()) {
            return page(actor, ui, form).status(422);
        }
        String type = DocumentType.codes().contains(form.text("type")) ? form.text("type") : "";
        return answer(
                actor,
                ui,
                form,
                library,
                suppliers.setRota(actor, library, type, List.copyOf(order.values())),
                "delivery.flash.rota-set");
    }

    private Page answer(Actor actor, Ui ui, Form form, LibraryId library, Outcome<?> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<?> done ->
                Page.redirect("/delivery/suppliers?library=" + library + "&type=" + form.text("type"))
                        .flash(flash);
            case Outcome.Refused<?> refused ->
                page(actor, ui, form.refuse(refused.refusal())).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, Form form) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.READ, form.text("library")).id();
        String type = DocumentType.codes().contains(form.text("type")) ? form.text("type") : "";
        List<Option> types = Stream.concat(
                        Stream.of(new Option("", ui.t("delivery.suppliers.all-types"))),
                        SuppliesController.options(ui, "delivery.type.", DocumentType.codes().stream()).stream())
                .toList();
        return Page.of(
                "delivery/suppliers",
                new SuppliersPage(
                        library,
                        names.of(library),
                        choice.options(actor, DeliveryAccess.READ),
                        suppliers.of(actor, library),
                        suppliers.rota(actor, library, type),
                        type,
                        types,
                        SuppliesController.options(ui, "delivery.source.", Source.codes().stream()),
                        members(library),
                        actor.may(DeliveryAccess.SUPPLIER_WRITE, library),
                        form));
    }

    private List<Option> members(LibraryId library) {
        return libraries.all().stream()
                .filter(other -> !other.id().equals(library))
                .map(other -> new Option(other.id().code(), other.name()))
                .toList();
    }

    private @Nullable LibraryId member(Form form, Source source) {
        return source == Source.MEMBER
                ? Optional.of(form.text("member"))
                        .flatMap(libraries::find)
                        .map(LibraryView::id)
                        .orElse(null)
                : null;
    }

    private static SupplierId supplierId(String id) {
        try {
            return SupplierId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("supplier " + id);
        }
    }
}
