package org.kaijuan.continuity.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionForm;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Revision;
import org.kaijuan.identity.UnitId;
import org.kaijuan.web.Form;

/** The forms of an order. Reading puts what is wrong into the form; what it returns then is of no use. */
final class OrderForms {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 1000;

    private OrderForms() {}

    static Form fresh(UnitId home, LocalDate today) {
        return Form.empty()
                .set("unit", home.code())
                .set("from", today.toString())
                .set("mode", "");
    }

    static Form of(OrderView order) {
        LocalDate to = order.to();
        String mode = order.mode();
        return Form.empty()
                .set("unit", order.unit().code())
                .set("title", order.title())
                .set("number", order.number())
                .set("issuer", order.issuer())
                .set("from", order.from().toString())
                .set("to", to == null ? "" : to.toString())
                .set("reason", order.reason())
                .set("mode", mode == null ? "" : mode)
                .set("version", Integer.toString(order.version()));
    }

    /** @param steps that the order has already */
    static NewOrder order(Form form, List<String> units, List<ActionStep> steps, LocalDate today) {
        String unit = form.choice("unit", units);
        String mode = form.text("mode");
        return new NewOrder(
                new UnitId(unit == null ? units.getFirst() : unit),
                form.required("title", LONGEST_LINE),
                orEmpty(form.optional("number", LONGEST_LINE)),
                orEmpty(form.optional("issuer", LONGEST_LINE)),
                first(form, today),
                form.date("to"),
                form.required("reason", LONGEST_REASON),
                steps,
                mode.isEmpty() ? null : mode);
    }

    /** The same order with other steps. */
    static NewOrder with(OrderView order, List<ActionStep> steps) {
        return new NewOrder(
                order.unit(),
                order.title(),
                order.number(),
                order.issuer(),
                order.from(),
                order.to(),
                order.reason(),
                steps,
                order.mode());
    }

    /** The fields of what an action is told. */
    static ActionForm told(ContinuityAction action) {
        return new ActionForm(action, "p-");
    }

    static Form freshRevision(OrderView order) {
        LocalDate to = order.to();
        return Form.empty()
                .set("from", order.from().toString())
                .set("to", to == null ? "" : to.toString())
                .set("version", Integer.toString(order.version()));
    }

    static Revision revision(Form form, OrderView order) {
        LocalDate from = form.date("from");
        return new Revision(
                form.integer("version", 1, Integer.MAX_VALUE),
                from == null ? order.from() : from,
                form.date("to"),
                List.of(),
                form.required("why", LONGEST_REASON));
    }

    private static LocalDate first(Form form, LocalDate today) {
        LocalDate from = form.date("from");
        if (from == null) {
            form.error("from", "form.required");
            return today;
        }
        return from;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
