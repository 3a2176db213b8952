package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.opening.Opening;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be ordered is refused in words. Days of 2033 and 2034 belong to this test. */
@KaijuanTest
class RefusedOrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");
    private static final String ANSWERS = "consultation";

    @Autowired
    private Orders orders;

    @Autowired
    private Opening opening;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("OPN-14")
    void noServiceInTheBuildingOpensBeforeAPlanIsApproved() throws Exception {
        LibraryId library = new LibraryId("ncvu");
        Actor director = actors.actor("director", library);
        LocalDate day = LocalDate.of(2034, 1, 1);
        NewOrder closing = new NewOrder(
                UnitId.of(library), "closed", "", "", day, day.plusDays(30), "because", List.of(), Mode.CLOSED);
        OrderId closure = applied(director, day, closing);
        NewOrder opening = new NewOrder(
                UnitId.of(library), "open", "", "", day.plusDays(3), null, "because", List.of(), Mode.HALF_OPEN);
        OrderId early = on(day.plusDays(3), () -> draft(director, opening));

        OrderPreview preview = on(day.plusDays(3), () -> orders.preview(director, early));

        assertThat(preview.obstacles()).extracting("code").contains("plans.no-reopening-plan");
        assertThat(on(day.plusDays(3), () -> orders.apply(director, early, preview.hash())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(on(day.plusDays(3), () -> orders.undo(director, closure, "opens the doors too")))
                .isInstanceOf(Outcome.Refused.class);
        on(day, () -> orders.undo(director, closure, "a mistake").orThrow());
    }

    @Test
    void nobodyGivesOrdersForOthersOrWithoutLooking() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 10, 1);
        OrderId id = on(day, () -> draft(director, closing(day, null, ANSWERS)));

        assertThat(refusal(on(day, () -> orders.apply(director, id)))).isEqualTo("continuity.preview-missing");
        assertThatThrownBy(() -> orders.get(actors.actor("director", new LibraryId("pxc")), id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orders.apply(actors.actor("administrator", LIBRARY), id))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> orders.get(actors.actor("librarian", LIBRARY), id))
                .as("a draft is nobody else's business")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> draft(
                        director, new NewOrder(new UnitId("jx"), "t", "", "", day, null, "r", List.of(), Mode.CLOSED)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whatMakesNoSenseIsRefusedInWords() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 11, 1);

        assertThat(refused(director, day, new ActionStep("no.such", Map.of()))).isEqualTo("continuity.unknown-action");
        assertThat(refused(director, day, new ActionStep(ServicesSwitch.KEY, Map.of("state", "open"))))
                .isEqualTo("continuity.parameter-missing");
        assertThat(refused(
                        director, day, new ActionStep(ServicesSwitch.KEY, Map.of("services", "lift", "state", "open"))))
                .isEqualTo("continuity.parameter-wrong");
        OrderId empty = draft(director, new NewOrder(UnitId.of(LIBRARY), "t", "", "", day, null, "r", List.of(), null));
        assertThat(orders.preview(director, empty).obstacles())
                .extracting("code")
                .containsExactly("continuity.no-steps");
        NewOrder wrong = new NewOrder(
                UnitId.of(LIBRARY),
                "t",
                "",
                "",
                day,
                null,
                "r",
                List.of(new ActionStep(PoliciesSet.KEY, Map.of("rule", "messages.hold", "value", "perhaps"))),
                null);
        OrderId id = draft(director, wrong);
        assertThat(orders.preview(director, id).obstacles())
                .extracting("code")
                .containsExactly("policy.value-not-allowed");
    }

    private String refused(Actor director, LocalDate day, ActionStep... steps) {
        return refusal(orders.draft(
                director, new NewOrder(UnitId.of(LIBRARY), "t", "", "", day, null, "r", List.of(steps), null)));
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
