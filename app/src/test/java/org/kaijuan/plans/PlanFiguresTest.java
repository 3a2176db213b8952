package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;

/** What plans arrange and which of their questions were answered, as figures. */
@KaijuanTest
class PlanFiguresTest {

    private static final LibraryId JXHLXY = new LibraryId("jxhlxy");

    @Autowired
    private PlansStage stage;

    @Autowired
    private Plans plans;

    @Autowired
    private Activations activations;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-16")
    @Tag("ORG-22")
    void theSectionsOfThePlanAndItsAnsweredQuestionsAreCounted() {
        Actor director = stage.director(JXHLXY);
        PlanId plan = stage.begun(JXHLXY, PlanKind.EMERGENCY, "应急预案（指标）");
        EditionView draft = plans.edition(director, plan, 1);
        plans.save(director, plan, draft.version(), PlansStage.content("线上宣传"), "")
                .orThrow();
        EditionView submitted = plans.submit(director, plan).orThrow();
        assertThat(value("plan.sections").value()).isEqualTo(FigureValue.nothing());
        plans.approve(director, plan, submitted.version()).orThrow();

        assertThat(value("plan.sections").value()).isEqualTo(FigureValue.of(BigDecimal.ONE));
        assertThat(value("plan.sections").definition().provenance()).isEqualTo(Provenance.COMPUTED);
        assertThat(value("plan.questions").value()).isEqualTo(FigureValue.nothing());

        ActivationId running = activations
                .begin(director, plan, new NewActivation("疫情", "", today().from(), null, Map.of(), false))
                .orThrow();
        activations.done(director, running, "convene", "已开会").orThrow();
        activations.answer(director, running, "access", true, "校外访问正常").orThrow();

        assertThat(value("plan.questions").value())
                .as("a task is no question")
                .isEqualTo(FigureValue.of(BigDecimal.ONE));
        assertThat(figures.rows("plan.questions", figures.scope(director, JXHLXY.code()), today(), null, 10)
                        .rows())
                .extracting(FigureRow::cells)
                .containsExactly(Map.of("finding", "fine"));
    }

    private FigureAnswer value(String id) {
        return figures.value(id, figures.scope(stage.director(JXHLXY), JXHLXY.code()), today());
    }

    private Period today() {
        return new Period(clock.today(clock.getZone()), clock.today(clock.getZone()));
    }
}
