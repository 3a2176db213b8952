package org.kaijuan.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Readers who judge as the shipped gate foretells teach nothing, and must not spoil it by chance. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFewHundredJudgementsNeverMakeItWorse(long seed) {
        List<Judged> judged = judged(300, Gate.SHIPPED, seed);
        if (GateFit.isWorthwhile(judged, Gate.SHIPPED)) {
            List<Judged> later = judged(20_000, Gate.SHIPPED, seed + 1000);
            assertThat(surprise(later, GateFit.fit(judged, Gate.SHIPPED)))
                    .isCloseTo(surprise(later, Gate.SHIPPED), within(0.04));
        }
    }

    /** A bank in which everything lies closer together than in ours. */
    @Test
    void aFewHundredJudgementsOfAnotherBankMakeItBetterThere() {
        Gate theirs = new Gate(-6, 2, 3, -4, 2);
        List<Judged> later = judged(20_000, theirs, 99);
        List<Judged> judged = judged(300, theirs, 12);
        assertThat(GateFit.isWorthwhile(judged, Gate.SHIPPED)).isTrue();
        assertThat(surprise(later, GateFit.fit(judged, Gate.SHIPPED))).isLessThan(surprise(later, Gate.SHIPPED));
    }

    private static double surprise(List<Judged> judged, Gate gate) {
        return judged.stream()
                .mapToDouble(each -> {
                    double sureness = gate.sureness(each.evidence());
                    return -Math.log(each.isRight() ? sureness : 1 - sureness);
                })
                .average()
                .orElseThrow();
    }

    private static List<Judged> judged(int count, Gate truth) {
        return judged(count, truth, 12);
    }

    private static List<Judged> judged(int count, Gate truth, long seed) {
        Random dice = new Random(seed);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Evidence evidence =
                    new Evidence(dice.nextDouble() * 2, dice.nextDouble() * 2, dice.nextDouble(), dice.nextDouble());
            judged.add(new Judged(evidence, dice.nextDouble() < truth.sureness(evidence)));
        }
        return judged;
    }
}
