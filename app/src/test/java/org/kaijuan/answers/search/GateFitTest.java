package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GateFitTest {

    private static final Gate TRUTH = new Gate(-1, 3, 1, -2, 0.5);

    @Test
    void findsTheGateThatMadeTheJudgements() {
        Gate fitted = GateFit.fit(judged(20_000, TRUTH), Gate.SHIPPED);
        assertThat(fitted.lead()).isBetween(2.6, 3.4);
        assertThat(fitted.overlap()).isBetween(-2.6, -1.4);
    }

    @Test
    void aFewJudgementsMoveItALittle() {
        Gate fitted = GateFit.fit(judged(3, TRUTH), Gate.SHIPPED);
        assertThat(fitted.lead()).isCloseTo(Gate.SHIPPED.lead(), within(0.5));
        assertThat(GateFit.fit(List.of(), Gate.SHIPPED)).isEqualTo(Gate.SHIPPED);
    }

    @Test
    void onlyWhatForetellsBetterIsWorthwhile() {
        assertThat(GateFit.isWorthwhile(judged(2_000, TRUTH), Gate.SHIPPED)).isTrue();
        assertThat(GateFit.isWorthwhile(List.of(), Gate.SHIPPED)).isFalse();
    }

    private static List<Judged> judged(int count, Gate truth) {
        Random dice = new Random(12);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Evidence evidence =
                    new Evidence(dice.nextDouble() * 2, dice.nextDouble() * 2, dice.nextDouble(), dice.nextDouble());
            judged.add(new Judged(evidence, dice.nextDouble() < truth.sureness(evidence)));
        }
        return judged;
    }
}
