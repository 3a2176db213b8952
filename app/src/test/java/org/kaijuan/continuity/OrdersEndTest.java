package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.PolicyRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** An order that ends those before it, with all they brought, and gives their days back when it is undone. Days of 2038. */
@KaijuanTest
class OrdersEndTest {

    private static final LibraryId LIBRARY = new LibraryId("jxnu");
    private static final LocalDate DAY = LocalDate.of(2038, 1, 4);

    @Autowired
    private Orders orders;

    @Autowired
    private PolicyRegister rules;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("OPN-29")
    void whatAnEndedOrderBroughtGoesWithIt() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        ActionStep rule = new ActionStep("policies.set", Map.of("rule", "jobs.kept", "value", "90d"));
        OrderId closing = applied(director, DAY, order(UnitId.of(LIBRARY), DAY, rule));
        assertThat(kept(director, DAY.plusDays(30))).isEqualTo("90d");
        OrderId opening = on(
                DAY,
                () -> orders.draft(director, order(UnitId.of(LIBRARY), DAY.plusDays(10), end(closing)))
                        .orThrow());

        OrderPreview preview = on(DAY, () -> orders.preview(director, opening));
        assertThat(preview.effects()).extracting(Effects.Effect::count).containsExactly(1L);
        on(DAY, () -> orders.apply(director, opening, preview.hash()).orThrow());

        assertThat(orders.get(director, closing).to()).isEqualTo(DAY.plusDays(9));
        assertThat(kept(director, DAY.plusDays(9))).isEqualTo("90d");
        assertThat(kept(director, DAY.plusDays(10))).isNotEqualTo("90d");

        OrderView read = orders.get(director, opening);
        on(
                DAY,
                () -> orders.revise(
                                director,
                                opening,
                                new Revision(read.version(), DAY.plusDays(12), null, List.of(), "two days later"))
                        .orThrow());
        assertThat(orders.get(director, closing).to()).isEqualTo(DAY.plusDays(11));

        on(DAY.plusDays(1), () -> orders.undo(director, opening, "not yet").orThrow());
        assertThat(orders.get(director, closing).to()).isNull();
        assertThat(kept(director, DAY.plusDays(30))).isEqualTo("90d");
        on(DAY.plusDays(1), () -> orders.undo(director, closing, "test over").orThrow());
    }

    @Test
    void anOrderForOthersTooIsEndedByThoseWhoGaveIt() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        ActionStep notice = new ActionStep("notice.send", Map.of("to", "leaders", "subject", "s", "text", "t"));
        OrderId provinces = on(
                DAY,
                () -> orders.draft(secretary, order(new UnitId("jx"), DAY.plusDays(60), notice))
                        .orThrow());
        on(DAY, () -> orders.preview(secretary, provinces));
        on(DAY, () -> orders.apply(secretary, provinces).orThrow());

        OrderId opening = on(
                DAY,
                () -> orders.draft(director, order(UnitId.of(LIBRARY), DAY.plusDays(61), end(provinces)))
                        .orThrow());

        assertThat(on(DAY, () -> orders.preview(director, opening)).obstacles())
                .extracting("code")
                .containsExactly("continuity.end-wider");
        ActionStep unknown = new ActionStep(OrdersEnd.KEY, Map.of(OrdersEnd.ORDERS, "no such order"));
        OrderId wrong = on(
                DAY,
                () -> orders.draft(director, order(UnitId.of(LIBRARY), DAY, unknown))
                        .orThrow());
        assertThat(on(DAY, () -> orders.preview(director, wrong)).obstacles())
                .extracting("code")
                .containsExactly("continuity.end-unknown");
        on(DAY, () -> orders.undo(secretary, provinces, "test over").orThrow());
    }

    private static ActionStep end(OrderId order) {
        return new ActionStep(OrdersEnd.KEY, Map.of(OrdersEnd.ORDERS, order.toString()));
    }

    private static NewOrder order(UnitId unit, LocalDate from, ActionStep step) {
        return new NewOrder(unit, "order", "", "", from, null, "because", List.of(step), null);
    }

    private OrderId applied(Actor actor, LocalDate day, NewOrder order) throws Exception {
        return on(day, () -> {
            OrderId id = orders.draft(actor, order).orThrow();
            orders.preview(actor, id);
            orders.apply(actor, id).orThrow();
            return id;
        });
    }

    private String kept(Actor director, LocalDate day) {
        return rules.inForce(director, UnitId.of(LIBRARY), day).stream()
                .filter(line -> line.key().equals("jobs.kept"))
                .map(line -> line.typed())
                .findFirst()
                .orElseThrow();
    }

    private <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }
}
