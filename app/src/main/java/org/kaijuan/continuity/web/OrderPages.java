package org.kaijuan.continuity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.Modes;
import org.kaijuan.continuity.OrderHistory;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Component;

/** Puts the pages together that several controllers answer with. */
@Component
class OrderPages {

    private static final int SWITCHES = 200;

    private final Orders orders;
    private final OrderHistory history;
    private final Modes modes;
    private final Libraries libraries;
    private final LibraryNames names;

    OrderPages(Orders orders, OrderHistory history, Modes modes, Libraries libraries, LibraryNames names) {
        this.orders = orders;
        this.history = history;
        this.modes = modes;
        this.libraries = libraries;
        this.names = names;
    }

    /** The units for which the actor may draft orders, from the province down. */
    List<UnitView> units(Actor actor) {
        Scope may = actor.scope(ContinuityPermissions.DRAFT);
        return libraries.units().stream()
                .filter(unit -> unit.kind() != UnitKind.DEPARTMENT && unit.kind() != UnitKind.SCHOOL)
                .filter(unit -> isWithin(libraries.under(unit.id()), may))
                .toList();
    }

    private static boolean isWithin(Scope under, Scope may) {
        return !under.isEmpty() && may.libraries().containsAll(under.libraries());
    }

    /** Where the actor's orders are for, unless they say otherwise. */
    UnitId home(Actor actor) {
        List<UnitView> units = units(actor);
        if (units.isEmpty()) {
            throw new NotFoundException("unit");
        }
        return actor.library() == null ? units.getFirst().id() : UnitId.of(actor.library());
    }

    List<String> unitCodes(Actor actor) {
        return units(actor).stream().map(unit -> unit.id().code()).toList();
    }

    UnitView unit(OrderView order) {
        return libraries.unit(order.unit());
    }

    /** Where a change happens, in words. */
    String library(OrderView order, Effects.Change change) {
        return change.library() == null ? unit(order).name() : names.of(change.library());
    }

    Page facts(Actor actor, @Nullable OrderView order, Form form) {
        Page.Shown page = Page.of("continuity/facts", new FactsPage(order, units(actor), modes.all(), form));
        return form.hasErrors() ? page.status(422) : page;
    }

    Page steps(OrderView order, @Nullable ContinuityAction chosen, Form form) {
        Page.Shown page = Page.of("continuity/steps", new StepsPage(order, orders.actions(), chosen, form));
        return form.hasErrors() ? page.status(422) : page;
    }

    Page preview(Actor actor, OrderView order, OrderPreview preview, String act, Form form, @Nullable Refusal refusal) {
        Page.Shown page = Page.of(
                "continuity/preview",
                new PreviewPage(
                        order, unit(order).name(), preview, act, orders.mayGive(actor, order), form, refusal, names));
        return refusal == null ? page : page.status(422);
    }

    OrderPage order(Actor actor, OrderView order) {
        return order(actor, order, null);
    }

    /** The order as it is by now, with why what was asked was not done. */
    Page refused(Actor actor, OrderId id, Refusal refusal) {
        return Page.of("continuity/order", order(actor, orders.get(actor, id), refusal))
                .status(422);
    }

    private OrderPage order(Actor actor, OrderView order, @Nullable Refusal refusal) {
        return new OrderPage(
                order,
                unit(order).name(),
                orders.actions(),
                history.seen(actor, order.id()),
                history.switches(actor, order.id(), null, SWITCHES),
                history.editions(actor, order.id()),
                history.journal(actor, order.id()),
                orders.mayGive(actor, order),
                refusal,
                names);
    }
}
