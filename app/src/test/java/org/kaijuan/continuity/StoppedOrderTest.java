package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.springframework.beans.factory.annotation.Autowired;

/** An action fails in the middle of an order: it goes on where it was, or is taken back. */
@KaijuanTest
class StoppedOrderTest {

    private static final LibraryId LIBRARY = new LibraryId("yznu");
    private static final LocalDate DAY = LocalDate.of(2035, 1, 1);

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private Opening opening;

    @Autowired
    private TestActors actors;

    @Test
    void itGoesOnWhereItWas() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        OrderId id = stopped(director, DAY, "first stone");

        assertThat(isOpen("consultation", DAY)).as("the step before").isFalse();
        assertThat(isOpen("document-delivery", DAY)).as("the step after").isTrue();
        assertThat(history.journal(director, id)).extracting(OrderEntry::act).contains("stopped");
        Stumbling.takeAway("first stone");
        orders.resume(director, id).orThrow();
        await(director, id, OrderState.APPLIED);

        assertThat(isOpen("document-delivery", DAY)).isFalse();
        assertThat(history.switches(director, id, null, 100))
                .as("each step threw its switch once")
                .extracting(Switch::subject)
                .containsExactlyInAnyOrder("service:consultation", "stone", "service:document-delivery");
        orders.undo(director, id, "done").orThrow();
        await(director, id, OrderState.UNDONE);
    }

    @Test
    void itIsTakenBackFromTheMiddle() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = DAY.plusDays(20);
        OrderId id = stopped(director, day, "second stone");

        orders.undo(director, id, "enough of it").orThrow();
        await(director, id, OrderState.UNDONE);

        assertThat(isOpen("consultation", day)).isTrue();
        assertThat(isOpen("document-delivery", day)).isTrue();
        assertThat(history.switches(director, id, null, 100)).noneMatch(Switch::isThrown);
    }

    private OrderId stopped(Actor director, LocalDate day, String stone) throws Exception {
        Stumbling.lay(stone);
        List<ActionStep> steps = List.of(
                new ActionStep(ServicesSwitch.KEY, Map.of("services", "consultation", "state", "closed")),
                new ActionStep(Stumbling.KEY, Map.of(Stumbling.STONE, stone)),
                new ActionStep(ServicesSwitch.KEY, Map.of("services", "document-delivery", "state", "closed")));
        OrderId id = orders.draft(
                        director,
                        new NewOrder(UnitId.of(LIBRARY), stone, "", "", day, day.plusDays(9), "because", steps, null))
                .orThrow();
        orders.preview(director, id);
        orders.apply(director, id).orThrow();
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (orders.get(director, id).trouble() == null) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(30);
        }
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.APPLYING);
        return id;
    }

    private void await(Actor actor, OrderId id, OrderState state) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (orders.get(actor, id).state() != state) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(30);
        }
    }

    private boolean isOpen(String service, LocalDate day) {
        return opening.state(LIBRARY, service, day).open();
    }
}
