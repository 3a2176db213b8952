package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.continuity.Stage.ANSWERS;
import static org.kaijuan.continuity.Stage.PAPERS;
import static org.kaijuan.continuity.Stage.closing;
import static org.kaijuan.continuity.Stage.code;
import static org.kaijuan.continuity.Stage.order;
import static org.kaijuan.continuity.Stage.switching;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders for the same services with different ends, and two directors who give them. Days of 2033 belong to this test. */
@KaijuanTest
class OverlappingOrdersTest {

    private static final LibraryId LIBRARY = new LibraryId("jxift");

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private TestActors actors;

    @Test
    void ofTwoOrdersThatOverlapEachSaysWhatItSays() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 2, 1);
        OrderId longer = stage.applied(director, day, closing(LIBRARY, day, day.plusDays(19), ANSWERS));
        OrderId shorter = stage.applied(director, day, closing(LIBRARY, day.plusDays(5), day.plusDays(9), ANSWERS));

        stage.on(
                day.plusDays(6),
                () -> orders.undo(director, shorter, "not needed").orThrow());
        assertThat(stage.isOpen(LIBRARY, ANSWERS, day.plusDays(7)))
                .as("the longer one still says closed")
                .isFalse();

        OrderView order = orders.get(director, longer);
        stage.on(
                day.plusDays(6),
                () -> orders.revise(director, longer, Revision.until(order, day.plusDays(10), "shorter"))
                        .orThrow());
        assertThat(stage.isOpen(LIBRARY, ANSWERS, day.plusDays(10))).isFalse();
        assertThat(stage.isOpen(LIBRARY, ANSWERS, day.plusDays(11))).isTrue();
    }

    @Test
    void anExtensionDoesNotOverruleWhatWasOrderedSince() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 3, 1);
        OrderId closure = stage.applied(director, day, closing(LIBRARY, day, day.plusDays(9), PAPERS));
        stage.applied(
                director,
                day.plusDays(1),
                order(UnitId.of(LIBRARY), day.plusDays(5), day.plusDays(14), switching("open", PAPERS)));

        OrderView order = orders.get(director, closure);
        stage.on(
                day.plusDays(2),
                () -> orders.revise(director, closure, Revision.until(order, day.plusDays(20), "longer"))
                        .orThrow());

        assertThat(stage.isOpen(LIBRARY, PAPERS, day.plusDays(4))).isFalse();
        assertThat(stage.isOpen(LIBRARY, PAPERS, day.plusDays(12))).isTrue();
        assertThat(stage.isOpen(LIBRARY, PAPERS, day.plusDays(16))).isFalse();
    }

    @Test
    void ofTwoDirectorsTheSecondIsToldToLookAgain() throws Exception {
        Actor one = actors.actor("director", LIBRARY);
        Actor other = actors.actor("director", LIBRARY);
        LocalDate day = LocalDate.of(2033, 7, 1);
        OrderId first = stage.drafted(one, day, closing(LIBRARY, day, day.plusDays(9), ANSWERS));
        OrderId second = stage.drafted(other, day, closing(LIBRARY, day, day.plusDays(3), ANSWERS));
        String seenByOne = stage.on(day, () -> orders.preview(one, first)).hash();
        String seenByOther = stage.on(day, () -> orders.preview(other, second)).hash();

        stage.on(day, () -> orders.apply(one, first, seenByOne).orThrow());
        assertThat(code(stage.on(day, () -> orders.apply(other, second, seenByOther))))
                .isEqualTo("continuity.preview-outdated");
        assertThat(code(stage.on(day, () -> orders.apply(other, first, seenByOne))))
                .isEqualTo("continuity.is-applied");

        OrderView read = orders.get(one, first);
        stage.on(
                day,
                () -> orders.revise(one, first, Revision.until(read, day.plusDays(5), "shorter"))
                        .orThrow());
        assertThat(code(stage.on(
                        day, () -> orders.revise(other, first, Revision.until(read, day.plusDays(7), "longer")))))
                .isEqualTo("continuity.changed-meanwhile");
        stage.on(day, () -> orders.undo(one, first, "enough").orThrow());
    }
}
