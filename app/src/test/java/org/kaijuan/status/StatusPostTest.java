package org.kaijuan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** An order posts a note to readers, and takes it down again when it is undone. */
@KaijuanTest
class StatusPostTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    Statuses statuses;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("ORG-21")
    void theNoteComesWithTheOrderAndGoesWithIt() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = clock.today(clock.getZone());
        OrderId id = orders.draft(
                        director,
                        new NewOrder(
                                UnitId.of(LIBRARY),
                                "闭馆通知",
                                "",
                                "馆务会",
                                today,
                                null,
                                "疫情防控",
                                List.of(new ActionStep(
                                        "status.post",
                                        Map.of("text", "图书馆今起闭馆，线上服务照常。", "english", "Closed from today."))),
                                null))
                .orThrow();
        assertThat(orders.preview(director, id).toString()).contains("status.effect.note");
        assertThat(statuses.today(LIBRARY).notes()).isEmpty();

        orders.apply(director, id).orThrow();
        await(director, id, OrderState.APPLIED);
        assertThat(statuses.today(LIBRARY).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("图书馆今起闭馆，线上服务照常。"));

        orders.undo(director, id, "误发").orThrow();
        await(director, id, OrderState.UNDONE);
        assertThat(statuses.today(LIBRARY).notes()).isEmpty();
    }

    private void await(Actor actor, OrderId id, OrderState state) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (orders.get(actor, id).state() != state) {
            assertThat(System.nanoTime())
                    .as("order is %s", orders.get(actor, id).state())
                    .isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}
