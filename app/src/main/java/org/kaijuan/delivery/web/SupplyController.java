package org.kaijuan.delivery.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.delivery.CannotReason;
import org.kaijuan.delivery.DeliveryAccess;
import org.kaijuan.delivery.SupplierId;
import org.kaijuan.delivery.Suppliers;
import org.kaijuan.delivery.Supplies;
import org.kaijuan.delivery.SupplyId;
import org.kaijuan.delivery.SupplyView;
import org.kaijuan.desk.Upload;
import org.kaijuan.kernel.Actor;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One search: hand the paper in, say that it cannot be had, give it to somebody else. */
@Controller
@RequestMapping("/desk/supplies/{id}")
class SupplyController {

    private final Supplies supplies;
    private final Suppliers suppliers;
    private final LibraryNames names;

    SupplyController(Supplies supplies, Suppliers suppliers, LibraryNames names) {
        this.supplies = supplies;
        this.suppliers = suppliers;
        this.names = names;
    }

    @GetMapping
    @Allow(DeliveryAccess.READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        return page(actor, ui, supplies.get(actor, supplyId(id)), Form.empty());
    }

    @PostMapping("/paper")
    @Allow(DeliveryAccess.HANDLE)
    Page supply(Actor actor, Ui ui, @PathVariable String id, Form form, @RequestParam("paper") MultipartFile paper) {
        String name = paper.getOriginalFilename();
        Upload upload = new Upload(name == null ? "" : name, paper);
        return answer(actor, ui, id, form, supplies.supply(actor, supplyId(id), upload), "delivery.flash.supplied");
    }

    @PostMapping("/earlier-paper")
    @Allow(DeliveryAccess.HANDLE)
    Page supplyAgain(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, supplies.supplyAgain(actor, supplyId(id)), "delivery.flash.supplied");
    }

    @PostMapping("/refusal")
    @Allow(DeliveryAccess.HANDLE)
    Page cannotSupply(Actor actor, Ui ui, @PathVariable String id, Form form) {
        String reason = form.choice("reason", CannotReason.codes());
        if (reason == null) {
            return page(actor, ui, supplies.get(actor, supplyId(id)), form).status(422);
        }
        return answer(
                actor,
                ui,
                id,
                form,
                supplies.cannotSupply(actor, supplyId(id), CannotReason.of(reason), form.text("note")),
                "delivery.flash.passed-on");
    }

    @PostMapping("/supplier")
    @Allow(DeliveryAccess.HANDLE)
    Page ask(Actor actor, Ui ui, @PathVariable String id, Form form) {
        UUID chosen = form.uuid("supplier");
        if (chosen == null) {
            form.error("supplier", "form.required");
            return page(actor, ui, supplies.get(actor, supplyId(id)), form).status(422);
        }
        return answer(
                actor,
                ui,
                id,
                form,
                supplies.ask(actor, supplyId(id), new SupplierId(chosen)),
                "delivery.flash.passed-on");
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<SupplyView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<SupplyView> done -> Page.redirect(back(form)).flash(flash);
            case Outcome.Refused<SupplyView>(Refusal refusal) ->
                page(actor, ui, supplies.get(actor, supplyId(id)), form.refuse(refusal))
                        .status(422);
        };
    }

    /** To the request from which somebody came, or to the list: the search itself may be out of sight now. */
    private static String back(Form form) {
        UUID request = form.uuid("request");
        return request == null ? "/desk/supplies" : "/desk/requests/" + request;
    }

    private Page.Shown page(Actor actor, Ui ui, SupplyView supply, Form form) {
        boolean own = actor.may(DeliveryAccess.READ, supply.library());
        boolean handles = actor.may(DeliveryAccess.HANDLE, supply.library());
        List<Option> choices = handles && supply.state().isOpen()
                ? suppliers.of(actor, supply.library()).stream()
                        .filter(supplier -> supplier.active())
                        .map(supplier -> new Option(supplier.id().toString(), supplier.name()))
                        .toList()
                : List.of();
        return Page.of(
                "delivery/supply",
                new SupplyPage(
                        supply,
                        names.of(supply.library()),
                        own,
                        supply.state().isOpen() && (handles || actor.may(DeliveryAccess.HANDLE, supply.queue())),
                        supplies.history(actor, supply.id()),
                        choices,
                        SuppliesController.options(ui, "delivery.cannot.", CannotReason.codes().stream()),
                        handles ? supplies.earlier(actor, supply.id()) : Optional.empty(),
                        form));
    }

    private static SupplyId supplyId(String id) {
        try {
            return SupplyId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("supply " + id);
        }
    }
}
