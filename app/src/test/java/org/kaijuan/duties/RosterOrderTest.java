package org.kaijuan.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Revision;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** An order puts a library on duty, goes on longer, and is taken back. Days of 2035 belong to this test. */
@KaijuanTest
class RosterOrderTest {

    private static final LibraryId LIBRARY = new LibraryId("jxyykj");
    private static final LocalDate FIRST = LocalDate.of(2035, 2, 5);

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    SwitchLog log;

    @Autowired
    Rosters rosters;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("HLT-17")
    @Tag("HLT-19")
    void anOrderMakesMovesAndCancelsARoster() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        actors.actor("guard", LIBRARY);
        ActionStep step =
                new ActionStep("duties.roster", Map.of("who", "one-post", "post", "值守", "hours", "18:00-8:00"));
        NewOrder order =
                new NewOrder(UnitId.of(LIBRARY), "闭馆值守", "", "", FIRST, FIRST.plusDays(6), "疫情防控", List.of(step), null);

        OrderId id = on(() -> orders.draft(director, order).orThrow());
        OrderPreview preview = on(() -> orders.preview(director, id));
        assertThat(preview.effects()).anyMatch(effect -> effect.count() == 7);
        OrderView applied = on(() -> orders.apply(director, id, preview.hash()).orThrow());

        Switch thrown = log.open(LIBRARY).stream()
                .filter(each -> each.order().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(thrown.subject()).startsWith("duty-roster:");
        RosterRow roster = rosters.list(director, LIBRARY, RosterState.PUBLISHED, null, 50).items().stream()
                .filter(row -> id.value().equals(row.orderId()))
                .findFirst()
                .orElseThrow();
        assertThat(roster.duties()).isEqualTo(7);

        on(() -> orders.revise(director, id, Revision.until(applied, FIRST.plusDays(9), "longer"))
                .orThrow());
        assertThat(rosters.get(director, roster.id()).duties()).hasSize(10);

        on(() -> orders.undo(director, id, "over").orThrow());
        RosterView undone = rosters.get(director, roster.id());
        assertThat(undone.row().state()).isEqualTo(RosterState.CANCELLED);
        assertThat(undone.duties()).hasSize(1);
    }

    @Test
    void hoursThatNobodyCanReadAreRefused() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        ActionStep step = new ActionStep("duties.roster", Map.of("who", "one-post", "hours", "all day"));
        NewOrder order = new NewOrder(
                UnitId.of(LIBRARY), UUID.randomUUID().toString(), "", "", FIRST, FIRST, "x", List.of(step), null);

        OrderId id = on(() -> orders.draft(director, order).orThrow());
        assertThat(on(() -> orders.preview(director, id)).obstacles())
                .extracting(Refusal::code)
                .contains("duties.not-hours");
    }

    private <T> T on(Callable<T> work) throws Exception {
        return clock.at(FIRST.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }
}
