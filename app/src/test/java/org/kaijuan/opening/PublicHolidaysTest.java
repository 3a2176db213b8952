package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped data: what every notice has in common must hold, and the days that the replay stands on. */
class PublicHolidaysTest {

    private final PublicHolidays china = PublicHolidays.china();

    @Test
    void theSpringFestivalOf2020WasProlongedToTheSecondOfFebruary() {
        assertThat(china.holiday(LocalDate.of(2020, 1, 23))).isEmpty();
        assertThat(LocalDate.of(2020, 1, 24).datesUntil(LocalDate.of(2020, 2, 3)))
                .allSatisfy(day -> assertThat(china.holiday(day)).isPresent());
        assertThat(china.holiday(LocalDate.of(2020, 2, 3))).isEmpty();
        assertThat(china.isMakeUpDay(LocalDate.of(2020, 2, 1))).isFalse();
        assertThat(china.isMakeUpDay(LocalDate.of(2020, 1, 19))).isTrue();
    }

    @Test
    void makeUpDaysAreWeekendsAndNoHolidays() {
        assertThat(everyDay()).filteredOn(china::isMakeUpDay).isNotEmpty().allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(china.holiday(day)).isEmpty();
        });
    }

    @Test
    void everyKnownYearHasItsElevenOrThirteenStatutoryDaysOff() {
        IntStream.rangeClosed(2019, 2026).forEach(year -> {
            assertThat(china.knows(year)).isTrue();
            long weekdaysOff = everyDay().stream()
                    .filter(day -> day.getYear() == year)
                    .filter(day -> china.holiday(day).isPresent() && !isWeekend(day))
                    .count();
            long weekendsWorked = everyDay().stream()
                    .filter(day -> day.getYear() == year)
                    .filter(china::isMakeUpDay)
                    .count();
            assertThat(weekdaysOff - weekendsWorked)
                    .as("free weekdays of %d", year)
                    .isBetween(8L, 13L);
        });
        assertThat(china.knows(2027)).isFalse();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<LocalDate> everyDay() {
        return LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList();
    }
}
