package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.opening.Opening;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Orders from draft to the way back. Days of 2033 belong to this test; business time stands still on the day that is named, so
 * that orders are carried out at once.
 */
@KaijuanTest
class OrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");
    /** Online services: those in the building open only when their gates allow, which is another test. */
    private static final String ANSWERS = "consultation";

    private static final String PAPERS = "document-delivery";
    private static final LocalDate MAY_1 = LocalDate.of(2033, 5, 1);

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private SwitchLog switchLog;

    @Autowired
    private Opening opening;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("OPN-03")
    void anOrderIsShownAppliedRevisedAndUndone() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate from = MAY_1;

        OrderId id = on(from, () -> draft(director, closing(from, from.plusDays(9), ANSWERS)));
        OrderPreview preview = on(from, () -> orders.preview(director, id));
        assertThat(preview.effects())
                .extracting(effect -> effect.what().key())
                .containsExactly("continuity.effect.closes");
        assertThat(preview.changes()).hasSize(1);
        assertThat(isOpen(ANSWERS, from)).isTrue();

        OrderView applied =
                on(from, () -> orders.apply(director, id, preview.hash()).orThrow());
        assertThat(applied.state()).isEqualTo(OrderState.APPLIED);
        assertThat(isOpen(ANSWERS, from.plusDays(9))).isFalse();
        assertThat(isOpen(ANSWERS, from.plusDays(10))).isTrue();
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).contains(id);

        OrderView revised = on(
                from.plusDays(2),
                () -> orders.revise(director, id, Revision.until(applied, from.plusDays(19), "longer"))
                        .orThrow());
        assertThat(revised.state()).isEqualTo(OrderState.APPLIED);
        assertThat(revised.to()).isEqualTo(from.plusDays(19));
        assertThat(isOpen(ANSWERS, from.plusDays(19))).isFalse();
        assertThat(isOpen(ANSWERS, from.plusDays(20))).isTrue();

        on(from.plusDays(5), () -> orders.undo(director, id, "over earlier").orThrow());
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.UNDONE);
        assertThat(isOpen(ANSWERS, from.plusDays(4))).as("history stays").isFalse();
        assertThat(isOpen(ANSWERS, from.plusDays(5))).isTrue();
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).doesNotContain(id);
        assertThat(history.journal(director, id))
                .extracting(OrderEntry::act)
                .containsExactly("undone", "undoing", "applied", "revising", "applied", "applying", "drafted");
    }

    @Test
    void anOrderThatIsUndoneOnItsDayNeverHeld() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate from = LocalDate.of(2033, 1, 10);

        OrderId id = applied(director, from, closing(from, null, ANSWERS, PAPERS));
        on(from, () -> orders.undo(director, id, "by mistake").orThrow());

        assertThat(isOpen(ANSWERS, from)).isTrue();
        assertThat(isOpen(PAPERS, from.plusDays(30))).isTrue();
    }

    @Test
    void anOrderForYesterdaySaysWhatItChangesAboutThePast() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = LocalDate.of(2033, 8, 10);
        OrderId id = on(today, () -> draft(director, closing(today.minusDays(1), today.plusDays(3), ANSWERS)));

        OrderPreview preview = on(today, () -> orders.preview(director, id));

        assertThat(preview.effects().getFirst().tone()).isEqualTo(Effects.Tone.WARNING);
        assertThat(preview.effects().getFirst().count()).isEqualTo(1);
        on(today, () -> orders.apply(director, id, preview.hash()).orThrow());
        assertThat(isOpen(ANSWERS, today.minusDays(1))).isFalse();
        on(today, () -> orders.undo(director, id, "test").orThrow());
        assertThat(isOpen(ANSWERS, today.minusDays(1))).isTrue();

        OrderId over = on(today, () -> draft(director, closing(today.minusDays(9), today.minusDays(2), ANSWERS)));
        on(today, () -> orders.preview(director, over));
        assertThat(refusal(on(today, () -> orders.apply(director, over)))).isEqualTo("continuity.already-over");
    }

    @Test
    void anOrderWhoseLastDayIsOverEndsByItself() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 9, 1);
        OrderId id = applied(director, day, closing(day, day.plusDays(2), ANSWERS));

        on(day.plusDays(2), () -> ends());
        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.APPLIED);
        on(day.plusDays(3), () -> ends());

        assertThat(orders.get(director, id).state()).isEqualTo(OrderState.ENDED);
        assertThat(switchLog.open(LIBRARY)).extracting(Switch::order).doesNotContain(id);
        assertThat(refusal(on(day.plusDays(3), () -> orders.undo(director, id, "late"))))
                .isEqualTo("continuity.is-ended");
    }

    @Autowired
    private OrderEnds ends;

    private Object ends() {
        ends.round();
        return true;
    }

    @Test
    void aLibraryThatWouldHaveNothingOpenIsNamedFirst() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 12, 1);
        OrderId id = on(day, () -> draft(director, closing(day, null, ServicesSwitch.ON_SITE, ServicesSwitch.ONLINE)));

        OrderPreview preview = on(day, () -> orders.preview(director, id));

        assertThat(preview.effects().getFirst().what().key()).isEqualTo("continuity.effect.nothing-open");
        assertThat(preview.effects().getFirst().tone()).isEqualTo(Effects.Tone.WARNING);
    }

    private OrderId applied(Actor actor, LocalDate day, NewOrder order) throws Exception {
        return on(day, () -> {
            OrderId id = draft(actor, order);
            orders.preview(actor, id);
            orders.apply(actor, id).orThrow();
            return id;
        });
    }

    private OrderId draft(Actor actor, NewOrder order) {
        return orders.draft(actor, order).orThrow();
    }

    private static NewOrder closing(LocalDate from, @Nullable LocalDate to, String... services) {
        return switching("closed", from, to, services);
    }

    private static NewOrder switching(String state, LocalDate from, @Nullable LocalDate to, String... services) {
        ActionStep step =
                new ActionStep(ServicesSwitch.KEY, Map.of("services", String.join(",", services), "state", state));
        return new NewOrder(UnitId.of(LIBRARY), "order", "no. 1", "", from, to, "because", List.of(step), null);
    }

    private boolean isOpen(String service, LocalDate day) {
        return opening.state(LIBRARY, service, day).open();
    }

    private <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(morning(day), work);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?> refused -> refused.refusal().code();
        };
    }
}
