package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.continuity.Stage.ANSWERS;
import static org.kaijuan.continuity.Stage.PAPERS;
import static org.kaijuan.continuity.Stage.closing;
import static org.kaijuan.continuity.Stage.code;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Orders from draft to the way back. Days of 2033 belong to this test; business time stands still on the day that is named, so
 * that orders are carried out at once.
 */
@KaijuanTest
class OrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private OrderEnds ends;

    @Autowired
    private SwitchLog switchLog;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("OPN-03")
    void anOrderIsShownAppliedRevisedAndUndone() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate from = LocalDate.of(2033, 5, 1);

        OrderId id = stage.drafted(director, from, closing(LIBRARY, from, from.plusDays(9), ANSWERS));
        OrderPreview preview = stage.on(from, () -> orders.preview(director, id));
        assertThat(preview.effects())
                .extracting(effect -> effect.what().key())
                .containsExactly("continuity.effect.closes");
        assertThat(preview.changes()).hasSize(1);
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from)).isTrue();

        OrderView applied =
                stage.on(from, () -> orders.apply(director, id, preview.hash()).orThrow());
        assertThat(applied.state()).isEqualTo(OrderState.APPLIED);
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(9))).isFalse();
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(10))).isTrue();
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).contains(id);

        OrderView revised = stage.on(
                from.plusDays(2),
                () -> orders.revise(director, id, Revision.until(applied, from.plusDays(19), "longer"))
                        .orThrow());
        assertThat(revised.state()).isEqualTo(OrderState.APPLIED);
        assertThat(revised.to()).isEqualTo(from.plusDays(19));
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(19))).isFalse();
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(20))).isTrue();

        stage.on(
                from.plusDays(5),
                () -> orders.undo(director, id, "over earlier").orThrow());
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.UNDONE);
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(4)))
                .as("history stays")
                .isFalse();
        assertThat(stage.isOpen(LIBRARY, ANSWERS, from.plusDays(5))).isTrue();
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).doesNotContain(id);
        assertThat(history.journal(director, id))
                .extracting(OrderEntry::act)
                .containsExactly("undone", "undoing", "applied", "revising", "applied", "applying", "drafted");
    }

    @Test
    void anOrderThatIsUndoneOnItsDayNeverHeld() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate from = LocalDate.of(2033, 1, 10);

        OrderId id = stage.applied(director, from, closing(LIBRARY, from, null, ANSWERS, PAPERS));
        stage.on(from, () -> orders.undo(director, id, "by mistake").orThrow());

        assertThat(stage.isOpen(LIBRARY, ANSWERS, from)).isTrue();
        assertThat(stage.isOpen(LIBRARY, PAPERS, from.plusDays(30))).isTrue();
    }

    @Test
    void anOrderForYesterdaySaysWhatItChangesAboutThePast() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = LocalDate.of(2033, 8, 10);
        OrderId id = stage.drafted(director, today, closing(LIBRARY, today.minusDays(1), today.plusDays(3), ANSWERS));

        OrderPreview preview = stage.on(today, () -> orders.preview(director, id));

        assertThat(preview.effects().getFirst().tone()).isEqualTo(Effects.Tone.WARNING);
        assertThat(preview.effects().getFirst().count()).isEqualTo(1);
        stage.on(today, () -> orders.apply(director, id, preview.hash()).orThrow());
        assertThat(stage.isOpen(LIBRARY, ANSWERS, today.minusDays(1))).isFalse();
        stage.on(today, () -> orders.undo(director, id, "test").orThrow());
        assertThat(stage.isOpen(LIBRARY, ANSWERS, today.minusDays(1))).isTrue();

        OrderId over =
                stage.drafted(director, today, closing(LIBRARY, today.minusDays(9), today.minusDays(2), ANSWERS));
        stage.on(today, () -> orders.preview(director, over));
        assertThat(code(stage.on(today, () -> orders.apply(director, over)))).isEqualTo("continuity.already-over");
    }

    @Test
    void anOrderWhoseLastDayIsOverEndsByItself() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 9, 1);
        OrderId id = stage.applied(director, day, closing(LIBRARY, day, day.plusDays(2), ANSWERS));

        endsAreLookedFor(day.plusDays(2));
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.APPLIED);
        endsAreLookedFor(day.plusDays(3));

        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.ENDED);
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).doesNotContain(id);
        assertThat(code(stage.on(day.plusDays(3), () -> orders.undo(director, id, "late"))))
                .isEqualTo("continuity.is-ended");
    }

    @Test
    void aLibraryThatWouldHaveNothingOpenIsNamedFirst() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 12, 1);
        OrderId id = stage.drafted(
                director, day, closing(LIBRARY, day, null, ServicesSwitch.ON_SITE, ServicesSwitch.ONLINE));

        OrderPreview preview = stage.on(day, () -> orders.preview(director, id));

        assertThat(preview.effects().getFirst().what().key()).isEqualTo("continuity.effect.nothing-open");
        assertThat(preview.effects().getFirst().tone()).isEqualTo(Effects.Tone.WARNING);
    }

    private void endsAreLookedFor(LocalDate day) throws Exception {
        stage.on(day, () -> {
            ends.round();
            return day;
        });
    }
}
