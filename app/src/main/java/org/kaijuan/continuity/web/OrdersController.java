package org.kaijuan.continuity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderFilter;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders: the list, and a draft in its three steps. What is in force is changed by {@link OrderChangesController}. */
@Controller
@RequestMapping("/orders")
class OrdersController {

    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 5000;

    private final Orders orders;
    private final OrderPages pages;
    private final BusinessClock clock;
    private final Audit audit;

    OrdersController(Orders orders, OrderPages pages, BusinessClock clock, Audit audit) {
        this.orders = orders;
        this.pages = pages;
        this.clock = clock;
        this.audit = audit;
    }

    @GetMapping(params = "!format")
    @Allow(ContinuityPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor) {
        String from = cursor == null || cursor.isEmpty() ? null : cursor;
        Listing<OrderView> found = orders.list(actor, filter(state), from, ROWS);
        return Page.of(
                "continuity/orders",
                new OrdersPage(
                        found.map(order -> new OrderRow(order, pages.unit(order))),
                        actor.mayAnywhere(ContinuityPermissions.DRAFT)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ContinuityPermissions.READ)
    Excel<OrderView> export(Actor actor, Ui ui, @RequestParam(required = false) @Nullable String state) {
        List<OrderView> exported =
                orders.list(actor, filter(state), null, MOST_EXPORTED).items();
        audit.exported(actor, actor.library(), "continuity.orders", exported.size());
        return Excel.of(
                ui.t("continuity.file"),
                List.of(
                        Excel.column(
                                ui.t("continuity.state"),
                                order ->
                                        ui.t("continuity.state." + order.state().code())),
                        Excel.column(ui.t("continuity.title"), OrderView::title),
                        Excel.column(ui.t("continuity.number"), OrderView::number),
                        Excel.column(ui.t("continuity.issuer"), OrderView::issuer),
                        Excel.column(
                                ui.t("continuity.unit"),
                                order -> pages.unit(order).name()),
                        Excel.column(ui.t("continuity.from"), OrderView::from),
                        Excel.column(ui.t("continuity.to"), OrderView::to),
                        Excel.column(ui.t("continuity.reason"), OrderView::reason),
                        Excel.column(ui.t("continuity.applied-by"), OrderView::appliedBy),
                        Excel.column(ui.t("continuity.applied-at"), OrderView::appliedAt)),
                exported.stream());
    }

    @GetMapping("/new")
    @Allow(ContinuityPermissions.DRAFT)
    Page fresh(Actor actor) {
        return pages.facts(actor, null, OrderForms.fresh(pages.home(actor), today()));
    }

    @PostMapping
    @Allow(ContinuityPermissions.DRAFT)
    Page draft(Actor actor, HttpServletRequest request) {
        Form form = Form.of(request);
        NewOrder order = OrderForms.order(form, pages.unitCodes(actor), List.of(), today());
        if (form.hasErrors()) {
            return pages.facts(actor, null, form);
        }
        return switch (orders.draft(actor, order)) {
            case Outcome.Done<OrderId>(OrderId id) -> Page.redirect("/orders/" + id + "/steps");
            case Outcome.Refused<OrderId>(Refusal refusal) -> pages.facts(actor, null, form.refuse(refusal));
        };
    }

    @GetMapping("/{id}/facts")
    @Allow(ContinuityPermissions.DRAFT)
    Page facts(Actor actor, @PathVariable String id) {
        OrderView order = draft(actor, id);
        return pages.facts(actor, order, OrderForms.of(order));
    }

    @PostMapping("/{id}/facts")
    @Allow(ContinuityPermissions.DRAFT)
    Page change(Actor actor, @PathVariable String id, HttpServletRequest request) {
        OrderView order = draft(actor, id);
        Form form = Form.of(request);
        NewOrder changed = OrderForms.order(form, pages.unitCodes(actor), withoutMode(order), today());
        int version = form.integer("version", 1, Integer.MAX_VALUE);
        if (form.hasErrors()) {
            return pages.facts(actor, order, form);
        }
        return switch (orders.redraft(actor, order.id(), version, changed)) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id + "/steps");
            case Outcome.Refused<OrderView>(Refusal refusal) -> pages.facts(actor, order, form.refuse(refusal));
        };
    }

    @GetMapping("/{id}/steps")
    @Allow(ContinuityPermissions.DRAFT)
    Page steps(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String action) {
        OrderView order = draft(actor, id);
        ContinuityAction chosen = action == null || action.isEmpty() ? null : action(action);
        return pages.steps(order, chosen, Form.empty());
    }

    /** Adds a step; or only shows the fields that follow from what has been chosen so far. */
    @PostMapping("/{id}/steps")
    @Allow(ContinuityPermissions.DRAFT)
    Page addStep(Actor actor, @PathVariable String id, @RequestParam String action, HttpServletRequest request) {
        OrderView order = draft(actor, id);
        ContinuityAction chosen = action(action);
        Form form = Form.of(request);
        if (form.checked("fields")) {
            return pages.steps(order, chosen, form);
        }
        List<ActionStep> steps = new ArrayList<>(order.steps());
        steps.add(OrderForms.told(chosen).read(form));
        if (form.hasErrors()) {
            return pages.steps(order, chosen, form);
        }
        return switch (orders.redraft(actor, order.id(), order.version(), OrderForms.with(order, steps))) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id + "/steps");
            case Outcome.Refused<OrderView>(Refusal refusal) -> pages.steps(order, chosen, form.refuse(refusal));
        };
    }

    @PostMapping("/{id}/steps/{place}/removal")
    @Allow(ContinuityPermissions.DRAFT)
    Page removeStep(Actor actor, @PathVariable String id, @PathVariable int place) {
        OrderView order = draft(actor, id);
        if (place < 0 || place >= order.steps().size()) {
            throw new NotFoundException("step " + place);
        }
        List<ActionStep> steps = new ArrayList<>(order.steps());
        steps.remove(place);
        orders.redraft(actor, order.id(), order.version(), OrderForms.with(order, steps))
                .orThrow();
        return Page.redirect("/orders/" + id + "/steps");
    }

    @GetMapping(path = "/{id}/preview", params = "!format")
    @Allow(ContinuityPermissions.DRAFT)
    Page preview(Actor actor, @PathVariable String id) {
        OrderView order = orders.get(actor, OrderId.of(id));
        if (order.state() != OrderState.DRAFT) {
            // somebody else has given it meanwhile: what it does stands on its own page
            return Page.redirect("/orders/" + id).flash("continuity.flash.no-draft");
        }
        return pages.preview(actor, order, orders.preview(actor, order.id()), "application", Form.empty(), null);
    }

    /** Library by library what would change. */
    @GetMapping(path = "/{id}/preview", params = "format=xlsx")
    @Allow(ContinuityPermissions.DRAFT)
    Excel<Effects.Change> exportChanges(Actor actor, Ui ui, @PathVariable String id) {
        OrderView order = draft(actor, id);
        List<Effects.Change> changes = orders.preview(actor, order.id()).changes();
        audit.exported(actor, actor.library(), "continuity.changes", changes.size());
        return Excel.of(
                ui.t("continuity.changes.file"),
                List.of(
                        Excel.column(ui.t("continuity.library"), change -> pages.library(order, change)),
                        Excel.column(ui.t("continuity.what"), change -> ui.t(change.what())),
                        Excel.column(ui.t("continuity.before"), change -> ui.t(change.before())),
                        Excel.column(ui.t("continuity.after"), change -> ui.t(change.after()))),
                changes.stream());
    }

    @PostMapping("/{id}/application")
    @Allow(ContinuityPermissions.GIVE)
    Page apply(Actor actor, @PathVariable String id, @RequestParam String hash) {
        OrderView order = orders.get(actor, OrderId.of(id));
        return switch (orders.apply(actor, order.id(), hash)) {
            case Outcome.Done<OrderView> done -> Page.redirect("/orders/" + id).flash("continuity.flash.applied");
            case Outcome.Refused<OrderView>(Refusal refusal)
            when order.state() == OrderState.DRAFT ->
                pages.preview(actor, order, orders.preview(actor, order.id()), "application", Form.empty(), refusal);
            case Outcome.Refused<OrderView>(Refusal refusal) -> pages.refused(actor, order.id(), refusal);
        };
    }

    @PostMapping("/{id}/removal")
    @Allow(ContinuityPermissions.DRAFT)
    Page drop(Actor actor, @PathVariable String id) {
        return switch (orders.drop(actor, OrderId.of(id))) {
            case Outcome.Done<OrderId> done -> Page.redirect("/orders").flash("continuity.flash.dropped");
            case Outcome.Refused<OrderId>(Refusal refusal) -> pages.refused(actor, OrderId.of(id), refusal);
        };
    }

    private OrderView draft(Actor actor, String id) {
        OrderView order = orders.get(actor, OrderId.of(id));
        if (order.state() != OrderState.DRAFT || !orders.mayDraft(actor, order)) {
            throw new NotFoundException("draft " + id);
        }
        return order;
    }

    /** The facade puts the step of the mode in front again. */
    private static List<ActionStep> withoutMode(OrderView order) {
        return order.steps().stream()
                .filter(step -> !step.action().equals("mode.set"))
                .toList();
    }

    private ContinuityAction action(String key) {
        return orders.actions().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("action " + key));
    }

    private static OrderFilter filter(@Nullable String state) {
        for (OrderState each : OrderState.values()) {
            if (each.code().equals(state)) {
                return new OrderFilter(null, each);
            }
        }
        return OrderFilter.ALL;
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
