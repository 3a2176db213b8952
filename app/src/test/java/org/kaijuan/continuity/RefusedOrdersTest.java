package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaijuan.continuity.Stage.ANSWERS;
import static org.kaijuan.continuity.Stage.closing;
import static org.kaijuan.continuity.Stage.code;
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
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be ordered is refused in words. Days of 2033 and 2034 belong to this test. */
@KaijuanTest
class RefusedOrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("OPN-14")
    void noServiceInTheBuildingOpensBeforeAPlanIsApproved() throws Exception {
        LibraryId library = new LibraryId("ncvu");
        Actor director = actors.actor("director", library);
        LocalDate day = LocalDate.of(2034, 1, 1);
        NewOrder closed = new NewOrder(
                UnitId.of(library), "closed", "", "", day, day.plusDays(30), "because", List.of(), Mode.CLOSED);
        OrderId closure = stage.applied(director, day, closed);
        NewOrder opening = new NewOrder(
                UnitId.of(library), "open", "", "", day.plusDays(3), null, "because", List.of(), Mode.HALF_OPEN);
        OrderId early = stage.drafted(director, day.plusDays(3), opening);

        OrderPreview preview = stage.on(day.plusDays(3), () -> orders.preview(director, early));

        assertThat(preview.obstacles()).extracting("code").contains("plans.no-reopening-plan");
        assertThat(stage.on(day.plusDays(3), () -> orders.apply(director, early, preview.hash())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(stage.on(day.plusDays(3), () -> orders.undo(director, closure, "opens the doors too")))
                .isInstanceOf(Outcome.Refused.class);
        stage.on(day, () -> orders.undo(director, closure, "a mistake").orThrow());
    }

    @Test
    void nobodyGivesOrdersForOthersOrWithoutLooking() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 10, 1);
        OrderId id = stage.drafted(director, day, closing(LIBRARY, day, null, ANSWERS));

        assertThat(code(stage.on(day, () -> orders.apply(director, id)))).isEqualTo("continuity.preview-missing");
        assertThatThrownBy(() -> orders.get(actors.actor("director", new LibraryId("pxc")), id))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orders.apply(actors.actor("administrator", LIBRARY), id))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> orders.get(actors.actor("librarian", LIBRARY), id))
                .as("a draft is nobody else's business")
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> orders.draft(
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
        OrderId empty =
                orders.draft(director, order(UnitId.of(LIBRARY), day, null)).orThrow();
        assertThat(orders.preview(director, empty).obstacles())
                .extracting("code")
                .containsExactly("continuity.no-steps");
        ActionStep wrong = new ActionStep(PoliciesSet.KEY, Map.of("rule", "messages.hold", "value", "perhaps"));
        OrderId id = orders.draft(director, order(UnitId.of(LIBRARY), day, null, wrong))
                .orThrow();
        assertThat(orders.preview(director, id).obstacles())
                .extracting("code")
                .containsExactly("policy.value-not-allowed");
    }

    private String refused(Actor director, LocalDate day, ActionStep... steps) {
        return code(orders.draft(director, order(UnitId.of(LIBRARY), day, null, steps)));
    }
}
