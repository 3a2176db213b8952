package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionParameter.Kind;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Component;

/**
 * Ends other orders on the day before this one begins: the order that opens a library takes the place of those that closed it,
 * with the rules, due times and letters that hung on them (OPN-29). One that would begin later is taken back. When this one is
 * undone, they get the last day back that they had, as long as they are in force.
 */
@Component
class OrdersEnd implements ContinuityAction {

    static final String KEY = "orders.end";
    static final String ORDERS = "orders";

    private final Orders orders;
    private final OrderQueries queries;

    OrdersEnd(Orders orders, OrderQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<ActionParameter> parameters() {
        return List.of(ActionParameter.required(ORDERS, Kind.WORDS));
    }

    @Override
    public boolean isForTheWholeUnit() {
        return true;
    }

    /** Which orders there will be nobody knows before. */
    @Override
    public boolean isForPlans() {
        return false;
    }

    @Override
    public Optional<Text> shown(String parameter, String value) {
        String titles = Stream.of(value.split(","))
                .map(id -> find(id.strip()).map(OrderView::title).orElse(id))
                .collect(Collectors.joining("; "));
        return Optional.of(Text.of("continuity.words", titles));
    }

    /** An order that is for others too is ended by those who gave it. */
    @Override
    public Optional<Refusal> refusal(ActionCall call) {
        for (String id : call.list(ORDERS)) {
            Optional<OrderView> found = find(call, id.strip());
            if (found.isEmpty()) {
                return Optional.of(Refusal.of("continuity.end-unknown", id.strip()));
            }
            if (!call.libraries()
                    .libraries()
                    .containsAll(found.get().libraries().libraries())) {
                return Optional.of(
                        Refusal.of("continuity.end-wider", found.get().title()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Effects preview(ActionCall call) {
        List<OrderView> ending = ending(call);
        return ending.isEmpty()
                ? Effects.NONE
                : new Effects(
                        List.of(Effects.Effect.of(
                                Text.of("continuity.effect.ends", ending.size(), lastDay(call)), ending.size())),
                        ending.stream()
                                .map(order ->
                                        new Effects.Change(null, title(order), lastDay(order.to()), ended(call, order)))
                                .toList());
    }

    @Override
    public void apply(ActionCall call, ActionRun run) {
        List<Thrown> thrown = new ArrayList<>();
        for (OrderView order : ending(call)) {
            end(call, order);
            thrown.add(new Thrown(
                    null,
                    "order:" + order.id(),
                    title(order),
                    lastDay(order.to()),
                    ended(call, order),
                    order.id() + "|" + (order.to() == null ? "" : order.to())));
        }
        run.remember(thrown);
    }

    /** One that would not have begun by then is taken back instead. */
    private void end(ActionCall call, OrderView order) {
        if (neverBegins(call, order)) {
            orders.undo(call.actor(), order.id(), call.title()).orThrow();
        } else {
            orders.end(call.actor(), order.id(), lastDay(call), call.title()).orThrow();
        }
    }

    private static boolean neverBegins(ActionCall call, OrderView order) {
        return order.from().isAfter(lastDay(call));
    }

    @Override
    public void revise(ActionCall before, ActionCall after, ActionRun run) {
        if (before.from().equals(after.from())) {
            return;
        }
        for (Thrown one : run.thrown()) {
            String id = one.handle().split("\\|", -1)[0];
            find(after, id)
                    .filter(order -> order.state() == OrderState.APPLIED)
                    .ifPresent(order -> orders.end(after.actor(), order.id(), lastDay(after), after.title())
                            .orThrow());
        }
    }

    @Override
    public void undo(ActionCall call, ActionRun run) {
        for (Thrown one : run.thrown()) {
            String[] handle = one.handle().split("\\|", -1);
            find(call, handle[0]).ifPresent(order -> giveBack(call, order, handle[1], run));
        }
    }

    /** An order whose last day is over stays as it is: the past is not rewritten, and a new order says more clearly what holds. */
    private void giveBack(ActionCall call, OrderView order, String to, ActionRun run) {
        if (order.state() != OrderState.APPLIED) {
            run.report(Text.of("continuity.end-stays", order.title()));
            return;
        }
        LocalDate lastDay = to.isEmpty() ? null : LocalDate.parse(to);
        orders.revise(call.actor(), order.id(), Revision.until(order, lastDay, call.title()))
                .orThrow();
    }

    private List<OrderView> ending(ActionCall call) {
        return call.list(ORDERS).stream()
                .flatMap(id -> find(call, id.strip()).stream())
                .filter(order -> order.state().isInForce())
                .filter(order -> order.to() == null || order.to().isAfter(lastDay(call)))
                .toList();
    }

    private Optional<OrderView> find(String id) {
        try {
            return queries.find(OrderId.of(id));
        } catch (NotFoundException noId) {
            return Optional.empty();
        }
    }

    private Optional<OrderView> find(ActionCall call, String id) {
        try {
            return Optional.of(orders.get(call.actor(), OrderId.of(id)));
        } catch (NotFoundException unknown) {
            return Optional.empty();
        }
    }

    private static LocalDate lastDay(ActionCall call) {
        return call.from().minusDays(1);
    }

    private static Text title(OrderView order) {
        return Text.of("continuity.order-of", order.title());
    }

    private static Text ended(ActionCall call, OrderView order) {
        return neverBegins(call, order) ? Text.of("continuity.taken-back") : lastDay(lastDay(call));
    }

    private static Text lastDay(@Nullable LocalDate day) {
        return day == null ? Text.of("continuity.until-further-notice") : Text.of("continuity.last-day", day);
    }
}
