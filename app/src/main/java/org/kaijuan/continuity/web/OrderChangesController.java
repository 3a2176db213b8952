package org.kaijuan.continuity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Revision;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An order that has been given: its page, other days for it, the way back. */
@Controller
@RequestMapping("/orders/{id}")
class OrderChangesController {

    private final Orders orders;
    private final OrderPages pages;

    OrderChangesController(Orders orders, OrderPages pages) {
        this.orders = orders;
        this.pages = pages;
    }

    @GetMapping
    @Allow(ContinuityPermissions.READ)
    Page order(Actor actor, @PathVariable String id) {
        return Page.of("continuity/order", pages.order(actor, orders.get(actor, OrderId.of(id))));
    }

    /** The part of the page that changes while the order is carried out. */
    @GetMapping("/progress")
    @Allow(ContinuityPermissions.READ)
    Page progress(Actor actor, @PathVariable String id) {
        return Page.fragment("continuity/body", pages.order(actor, orders.get(actor, OrderId.of(id))));
    }

    @GetMapping("/revision")
    @Allow(ContinuityPermissions.GIVE)
    Page revision(Actor actor, @PathVariable String id) {
        OrderView order = orders.get(actor, OrderId.of(id));
        return revisionForm(order, OrderForms.freshRevision(order));
    }

    /** Shows what the revision would do. */
    @PostMapping("/revision/previews")
    @Allow(ContinuityPermissions.GIVE)
    Page previewRevision(Actor actor, @PathVariable String id, HttpServletRequest request) {
        OrderView order = orders.get(actor, OrderId.of(id));
        Form form = Form.of(request);
        Revision revision = OrderForms.revision(form, order);
        if (form.hasErrors()) {
            return revisionForm(order, form);
        }
        return switch (orders.previewRevision(actor, order.id(), revision)) {
            case Outcome.Done<OrderPreview>(OrderPreview preview) ->
                pages.preview(actor, order, preview, "revision", form, null);
            case Outcome.Refused<OrderPreview>(Refusal refusal) -> revisionForm(order, form.refuse(refusal));
        };
    }

    @PostMapping("/revision")
    @Allow(ContinuityPermissions.GIVE)
    Page revise(Actor actor, @PathVariable String id, HttpServletRequest request) {
        OrderView order = orders.get(actor, OrderId.of(id));
        Form form = Form.of(request);
        Revision revision = OrderForms.revision(form, order);
        if (form.hasErrors()) {
            return revisionForm(order, form);
        }
        return switch (orders.revise(actor, order.id(), revision)) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id).flash("continuity.flash.revised");
            case Outcome.Refused<OrderView>(Refusal refusal) -> revisionForm(order, form.refuse(refusal));
        };
    }

    @GetMapping("/undo")
    @Allow(ContinuityPermissions.GIVE)
    Page undoing(Actor actor, @PathVariable String id) {
        OrderView order = orders.get(actor, OrderId.of(id));
        return pages.preview(actor, order, orders.previewUndo(actor, order.id()), "undo", Form.empty(), null);
    }

    @PostMapping("/undo")
    @Allow(ContinuityPermissions.GIVE)
    Page undo(Actor actor, @PathVariable String id, HttpServletRequest request) {
        OrderView order = orders.get(actor, OrderId.of(id));
        Form form = Form.of(request);
        return switch (orders.undo(actor, order.id(), form.text("why"))) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id).flash("continuity.flash.undone");
            case Outcome.Refused<OrderView>(Refusal refusal) ->
                pages.preview(actor, order, orders.previewUndo(actor, order.id()), "undo", form, refusal);
        };
    }

    @PostMapping("/resumption")
    @Allow(ContinuityPermissions.GIVE)
    Page resume(Actor actor, @PathVariable String id) {
        return switch (orders.resume(actor, OrderId.of(id))) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id).flash("continuity.flash.resumed");
            case Outcome.Refused<OrderView>(Refusal refusal) -> pages.refused(actor, OrderId.of(id), refusal);
        };
    }

    private Page revisionForm(OrderView order, Form form) {
        Page.Shown page = Page.of(
                "continuity/revision", new RevisionPage(order, pages.unit(order).name(), form));
        return form.hasErrors() ? page.status(422) : page;
    }
}
