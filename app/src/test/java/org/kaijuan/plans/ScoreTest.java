package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points of a drill: full within the plan, none at the time of 2020. */
class ScoreTest {

    @Test
    void withinThePlannedTimeIsFull() {
        assertThat(score(hours(24), hours(24)).points()).isEqualTo(100);
        assertThat(score(hours(0), hours(24)).points()).isEqualTo(100);
    }

    @Test
    void asLongAsIn2020IsNothingAndHalfwayIsHalf() {
        assertThat(score(hours(132), hours(24)).points()).isZero();
        assertThat(score(hours(78), hours(24)).points()).isEqualTo(50);
        assertThat(score(hours(500), hours(24)).points()).isZero();
    }

    @Test
    void withoutADateOf2020TwiceThePlannedTimeIsNothing() {
        Score plan = new Score(Milestone.PLAN, hours(36), hours(24), Response2020.of(Milestone.PLAN), hours(40));
        assertThat(plan.points()).isEqualTo(50);
        assertThat(plan.sooner()).isNull();
    }

    @Test
    void whatMayStillBeInTimeHasNoPointsYet() {
        assertThat(new Score(Milestone.CLOSURE, null, hours(24), hours(132), hours(23)).points())
                .isNull();
        assertThat(new Score(Milestone.CLOSURE, null, hours(24), hours(132), hours(78)).points())
                .isEqualTo(50);
    }

    @Test
    void whatThePlanForgetsCountsAsNothing() {
        assertThat(new Score(Milestone.GROUP, null, null, hours(324), hours(1)).points())
                .isZero();
    }

    @Test
    void the2020TimesAreThoseOfTheReport() {
        assertThat(Response2020.of(Milestone.CLOSURE)).isEqualTo(hours(132));
        assertThat(Response2020.of(Milestone.ALTERNATIVE)).isEqualTo(hours(212));
        assertThat(Response2020.of(Milestone.GROUP)).isEqualTo(hours(324));
    }

    private static Score score(@Nullable Duration taken, Duration planned) {
        return new Score(Milestone.CLOSURE, taken, planned, hours(132), hours(600));
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
