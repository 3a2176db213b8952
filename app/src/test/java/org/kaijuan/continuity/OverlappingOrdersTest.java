package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

/** Orders for the same services with different ends, and two directors who give them. Days of 2033 belong to this test. */
@KaijuanTest
class OverlappingOrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");
    private static final String ANSWERS = "consultation";
    private static final String PAPERS = "document-delivery";

    @Autowired
    private Orders orders;

    @Autowired
    private Opening opening;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    void ofTwoOrdersThatOverlapEachSaysWhatItSays() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 2, 1);
        OrderId longer = applied(director, day, closing(day, day.plusDays(19), ANSWERS));
        OrderId shorter = applied(director, day, closing(day.plusDays(5), day.plusDays(9), ANSWERS));

        on(day.plusDays(6), () -> orders.undo(director, shorter, "not needed").orThrow());
        assertThat(isOpen(ANSWERS, day.plusDays(7)))
                .as("the longer one still says closed")
                .isFalse();

        OrderView order = orders.get(director, longer);
        on(
                day.plusDays(6),
                () -> orders.revise(director, longer, Revision.until(order, day.plusDays(10), "shorter"))
                        .orThrow());
        assertThat(isOpen(ANSWERS, day.plusDays(10))).isFalse();
        assertThat(isOpen(ANSWERS, day.plusDays(11))).isTrue();
    }

    @Test
    void anExtensionDoesNotOverruleWhatWasOrderedSince() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 3, 1);
        OrderId closure = applied(director, day, closing(day, day.plusDays(9), PAPERS));
        applied(director, day.plusDays(1), switching("open", day.plusDays(5), day.plusDays(14), PAPERS));

        OrderView order = orders.get(director, closure);
        on(
                day.plusDays(2),
                () -> orders.revise(director, closure, Revision.until(order, day.plusDays(20), "longer"))
                        .orThrow());

        assertThat(isOpen(PAPERS, day.plusDays(4))).isFalse();
        assertThat(isOpen(PAPERS, day.plusDays(12))).isTrue();
        assertThat(isOpen(PAPERS, day.plusDays(16))).isFalse();
    }

    @Test
    void ofTwoDirectorsTheSecondIsToldToLookAgain() throws Exception {
        Actor one = actors.actor("director", LIBRARY);
        Actor other = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 7, 1);
        OrderId first = on(day, () -> draft(one, closing(day, day.plusDays(9), ANSWERS)));
        OrderId second = on(day, () -> draft(other, closing(day, day.plusDays(3), ANSWERS)));
        String seenByOne = on(day, () -> orders.preview(one, first)).hash();
        String seenByOther = on(day, () -> orders.preview(other, second)).hash();

        on(day, () -> orders.apply(one, first, seenByOne).orThrow());
        assertThat(refusal(on(day, () -> orders.apply(other, second, seenByOther))))
                .isEqualTo("continuity.preview-outdated");
        assertThat(refusal(on(day, () -> orders.apply(other, first, seenByOne))))
                .isEqualTo("continuity.is-applied");

        OrderView read = orders.get(one, first);
        on(
                day,
                () -> orders.revise(one, first, Revision.until(read, day.plusDays(5), "shorter"))
                        .orThrow());
        assertThat(refusal(on(day, () -> orders.revise(other, first, Revision.until(read, day.plusDays(7), "longer")))))
                .isEqualTo("continuity.changed-meanwhile");
        on(day, () -> orders.undo(one, first, "enough").orThrow());
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
