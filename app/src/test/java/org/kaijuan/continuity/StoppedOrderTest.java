package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.continuity.Stage.ANSWERS;
import static org.kaijuan.continuity.Stage.PAPERS;
import static org.kaijuan.continuity.Stage.closing;
import static org.kaijuan.continuity.Stage.order;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** An action fails in the middle of an order: it goes on where it was, or is taken back. */
@KaijuanTest
class StoppedOrderTest {

    private static final LibraryId LIBRARY = new LibraryId("yznu");
    private static final LocalDate DAY = LocalDate.of(2035, 1, 1);

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private TestActors actors;

    @Test
    void itGoesOnWhereItWas() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        OrderId id = stopped(director, DAY, "first stone");

        assertThat(stage.isOpen(LIBRARY, ANSWERS, DAY)).as("the step before").isFalse();
        assertThat(stage.isOpen(LIBRARY, PAPERS, DAY)).as("the step after").isTrue();
        assertThat(history.journal(director, id)).extracting(OrderEntry::act).contains("stopped");
        Stumbling.takeAway("first stone");
        orders.resume(director, id).orThrow();
        stage.await(director, id, OrderState.APPLIED);

        assertThat(stage.isOpen(LIBRARY, PAPERS, DAY)).isFalse();
        assertThat(history.switches(director, id, null, 100))
                .as("each step threw its switch once")
                .extracting(Switch::subject)
                .containsExactlyInAnyOrder("service:" + ANSWERS, "stone", "service:" + PAPERS);
        orders.undo(director, id, "done").orThrow();
        stage.await(director, id, OrderState.UNDONE);
    }

    @Test
    void itIsTakenBackFromTheMiddle() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = DAY.plusDays(20);
        OrderId id = stopped(director, day, "second stone");

        orders.undo(director, id, "enough of it").orThrow();
        stage.await(director, id, OrderState.UNDONE);

        assertThat(stage.isOpen(LIBRARY, ANSWERS, day)).isTrue();
        assertThat(stage.isOpen(LIBRARY, PAPERS, day)).isTrue();
        assertThat(history.switches(director, id, null, 100)).noneMatch(Switch::isThrown);
    }

    private OrderId stopped(Actor director, LocalDate day, String stone) throws Exception {
        Stumbling.lay(stone);
        ActionStep stumble = new ActionStep(Stumbling.KEY, Map.of(Stumbling.STONE, stone));
        OrderId id = stage.previewed(
                director, order(UnitId.of(LIBRARY), day, day.plusDays(9), closing(ANSWERS), stumble, closing(PAPERS)));
        orders.apply(director, id).orThrow();
        stage.awaitTrouble(director, id);
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.APPLYING);
        return id;
    }
}
