package org.kaijuan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-03")
class ReminderStepTest {

    private static final LocalDate DEADLINE = LocalDate.of(2020, 3, 6);

    @Test
    void beforeTheFirstReminderThereIsNone() {
        assertThat(due("2020-03-02")).isEmpty();
    }

    @Test
    void theFirstReminderStandsUntilTheDayBefore() {
        assertThat(due("2020-03-03")).hasValue("d3");
        assertThat(due("2020-03-04")).hasValue("d3");
        assertThat(due("2020-03-05")).hasValue("d1");
    }

    @Test
    void onTheDayThereIsAnotherAndAfterItOneForAll() {
        assertThat(due("2020-03-06")).hasValue("d0");
        assertThat(due("2020-03-07")).hasValue("overdue");
        assertThat(due("2020-04-07")).hasValue("overdue");
    }

    @Test
    void withoutDaysBeforeItBeginsOnTheDay() {
        assertThat(ReminderStep.due(DEADLINE.minusDays(1), DEADLINE, 0)).isEmpty();
        assertThat(ReminderStep.due(DEADLINE, DEADLINE, 0)).hasValue(new ReminderStep("d0", false));
    }

    private static Optional<String> due(String today) {
        return ReminderStep.due(LocalDate.parse(today), DEADLINE, 3).map(ReminderStep::key);
    }
}
