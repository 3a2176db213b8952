package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.opening.Opening;
import org.springframework.stereotype.Component;

/** What tests of orders share: the orders they give, the mornings on which they give them, and how long to wait for jobs. */
@Component("continuityStage")
class Stage {

    /** Online services: those in the building open only when their gates allow, which is a test of its own. */
    static final String ANSWERS = "consultation";

    static final String PAPERS = "document-delivery";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Orders orders;
    private final Opening opening;
    private final BusinessClock clock;

    Stage(Orders orders, Opening opening, BusinessClock clock) {
        this.orders = orders;
        this.opening = opening;
        this.clock = clock;
    }

    /** Business time stands still on that morning, so orders are carried out at once, not by a job. */
    <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(MORNING).atZone(clock.getZone()).toInstant(), work);
    }

    OrderId drafted(Actor actor, LocalDate day, NewOrder order) throws Exception {
        return on(day, () -> orders.draft(actor, order).orThrow());
    }

    /** Drafted, looked at and given on that morning. */
    OrderId applied(Actor actor, LocalDate day, NewOrder order) throws Exception {
        return on(day, () -> {
            OrderId id = previewed(actor, order);
            orders.apply(actor, id).orThrow();
            return id;
        });
    }

    /** Drafted and looked at, now. */
    OrderId previewed(Actor actor, NewOrder order) {
        OrderId id = orders.draft(actor, order).orThrow();
        orders.preview(actor, id);
        return id;
    }

    boolean isOpen(LibraryId library, String service, LocalDate day) {
        return opening.state(library, service, day).open();
    }

    /** At how many of these libraries the service is open. */
    long countOpen(Collection<LibraryId> libraries, String service, LocalDate day) {
        return libraries.stream()
                .filter(library -> isOpen(library, service, day))
                .count();
    }

    /** Until the job has brought the order there. */
    void await(Actor actor, OrderId id, OrderState state) throws InterruptedException {
        await(actor, id, order -> order.state() == state);
    }

    /** Until the job has stopped in the middle of the order. */
    void awaitTrouble(Actor actor, OrderId id) throws InterruptedException {
        await(actor, id, order -> order.trouble() != null);
    }

    private void await(Actor actor, OrderId id, Predicate<OrderView> there) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (OrderView order = orders.get(actor, id); !there.test(order); order = orders.get(actor, id)) {
            assertThat(System.nanoTime()).as("%s", order).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** An order that closes services of the library from day to day, both counted. */
    static NewOrder closing(LibraryId library, LocalDate from, @Nullable LocalDate to, String... services) {
        return order(UnitId.of(library), from, to, closing(services));
    }

    static NewOrder order(UnitId unit, LocalDate from, @Nullable LocalDate to, ActionStep... steps) {
        return new NewOrder(unit, "order", "no. 1", "", from, to, "because", List.of(steps), null);
    }

    static ActionStep closing(String... services) {
        return switching("closed", services);
    }

    static ActionStep switching(String state, String... services) {
        return new ActionStep(ServicesSwitch.KEY, Map.of("services", String.join(",", services), "state", state));
    }

    /** Why it was refused, or "done". */
    static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> "done";
            case Outcome.Refused<?> refused -> refused.refusal().code();
        };
    }
}
