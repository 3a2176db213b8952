package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.continuity.Stage.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.PolicyRegister;
import org.springframework.beans.factory.annotation.Autowired;

/** An order that ends those before it, with all they brought, and gives their days back when it is undone. Days of 2038. */
@KaijuanTest
class OrdersEndTest {

    private static final LibraryId LIBRARY = new LibraryId("jxnu");
    private static final LocalDate DAY = LocalDate.of(2038, 1, 4);

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private PolicyRegister rules;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("OPN-29")
    void whatAnEndedOrderBroughtGoesWithIt() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        ActionStep rule = new ActionStep("policies.set", Map.of("rule", "jobs.kept", "value", "90d"));
        OrderId closing = stage.applied(director, DAY, order(UnitId.of(LIBRARY), DAY, null, rule));
        assertThat(kept(director, DAY.plusDays(30))).isEqualTo("90d");
        OrderId opening = stage.drafted(director, DAY, order(UnitId.of(LIBRARY), DAY.plusDays(10), null, end(closing)));

        OrderPreview preview = stage.on(DAY, () -> orders.preview(director, opening));
        assertThat(preview.effects()).extracting(Effects.Effect::count).containsExactly(1L);
        stage.on(DAY, () -> orders.apply(director, opening, preview.hash()).orThrow());

        assertThat(orders.get(director, closing).to()).isEqualTo(DAY.plusDays(9));
        assertThat(kept(director, DAY.plusDays(9))).isEqualTo("90d");
        assertThat(kept(director, DAY.plusDays(10))).isNotEqualTo("90d");

        OrderView read = orders.get(director, opening);
        stage.on(
                DAY,
                () -> orders.revise(
                                director,
                                opening,
                                new Revision(read.version(), DAY.plusDays(12), null, List.of(), "two days later"))
                        .orThrow());
        assertThat(orders.get(director, closing).to()).isEqualTo(DAY.plusDays(11));

        stage.on(
                DAY.plusDays(1), () -> orders.undo(director, opening, "not yet").orThrow());
        assertThat(orders.get(director, closing).to()).isNull();
        assertThat(kept(director, DAY.plusDays(30))).isEqualTo("90d");
        stage.on(
                DAY.plusDays(1),
                () -> orders.undo(director, closing, "test over").orThrow());
    }

    @Test
    void anOrderForOthersTooIsEndedByThoseWhoGaveIt() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        ActionStep notice = new ActionStep("notice.send", Map.of("to", "leaders", "subject", "s", "text", "t"));
        OrderId provinces = stage.applied(secretary, DAY, order(new UnitId("jx"), DAY.plusDays(60), null, notice));

        OrderId opening =
                stage.drafted(director, DAY, order(UnitId.of(LIBRARY), DAY.plusDays(61), null, end(provinces)));

        assertThat(stage.on(DAY, () -> orders.preview(director, opening)).obstacles())
                .extracting("code")
                .containsExactly("continuity.end-wider");
        ActionStep unknown = new ActionStep(OrdersEnd.KEY, Map.of(OrdersEnd.ORDERS, "no such order"));
        OrderId wrong = stage.drafted(director, DAY, order(UnitId.of(LIBRARY), DAY, null, unknown));
        assertThat(stage.on(DAY, () -> orders.preview(director, wrong)).obstacles())
                .extracting("code")
                .containsExactly("continuity.end-unknown");
        stage.on(DAY, () -> orders.undo(secretary, provinces, "test over").orThrow());
    }

    private static ActionStep end(OrderId order) {
        return new ActionStep(OrdersEnd.KEY, Map.of(OrdersEnd.ORDERS, order.toString()));
    }

    private String kept(Actor director, LocalDate day) {
        return rules.inForce(director, UnitId.of(LIBRARY), day).stream()
                .filter(line -> line.key().equals("jobs.kept"))
                .map(line -> line.typed())
                .findFirst()
                .orElseThrow();
    }
}
