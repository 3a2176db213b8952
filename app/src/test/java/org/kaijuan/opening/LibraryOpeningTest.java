package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is it open, since when, by whose order; when is it staffed; when is working time over. */
class LibraryOpeningTest {

    private static final String LOANS = "loan-desk";
    private static final String READING = "reading-room";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LEVEL_ONE = LocalDate.of(2020, 1, 24);
    private static final LocalDate TUESDAY = LocalDate.of(2020, 3, 3);

    private final Stage stage = Stage.inChina();

    @Test
    void aServiceIsOpenWhereNobodyHasOrderedAnything() {
        ServiceState state = stage.opening().state(LOANS, TUESDAY);

        assertThat(state.open()).isTrue();
        assertThat(state.since()).isNull();
        assertThat(state.order()).isNull();
        assertThat(state.hoursToday()).containsExactly(TimeRange.of("08:00", "12:00"), TimeRange.of("14:00", "17:30"));
    }

    @Test
    void anOrderClosesAServiceAndLeavesTheOthersAlone() {
        stage.close(READING, LEVEL_ONE, null);

        ServiceState reading = stage.opening().state(READING, TUESDAY);
        assertThat(reading.open()).isFalse();
        assertThat(reading.since()).isEqualTo(LEVEL_ONE);
        assertThat(reading.order()).isEqualTo("order 1");
        assertThat(reading.hoursToday()).isEmpty();
        assertThat(stage.opening().state(LOANS, TUESDAY).open()).isTrue();
        assertThat(stage.opening().state(READING, LEVEL_ONE.minusDays(1)).open())
                .isTrue();
    }

    @Test
    void anOrderWithoutAServiceClosesThemAllAndALaterOneReopensOne() {
        stage.close(null, LEVEL_ONE, null).open(LOANS, TUESDAY, null);

        assertThat(stage.opening().isOpen(LOANS, TUESDAY.minusDays(1))).isFalse();
        assertThat(stage.opening().isOpen(READING, TUESDAY)).isFalse();
        ServiceState loans = stage.opening().state(LOANS, TUESDAY);
        assertThat(loans.open()).isTrue();
        assertThat(loans.since()).isEqualTo(TUESDAY);
        assertThat(loans.order()).isEqualTo("order 2");
    }

    @Test
    void sinceReachesBackOverSeveralOrders() {
        stage.close(READING, LEVEL_ONE, LocalDate.of(2020, 2, 2)).close(null, LocalDate.of(2020, 2, 3), null);

        ServiceState state = stage.opening().state(READING, TUESDAY);

        assertThat(state.since()).isEqualTo(LEVEL_ONE);
        assertThat(state.order()).isEqualTo("order 2");
    }

    @Test
    void aClosureThatHasEndedLeavesTheServiceOpenSinceTheDayAfter() {
        stage.close(READING, LEVEL_ONE, LocalDate.of(2020, 2, 2));

        ServiceState state = stage.opening().state(READING, TUESDAY);

        assertThat(state.open()).isTrue();
        assertThat(state.since()).isEqualTo(LocalDate.of(2020, 2, 3));
        assertThat(state.order()).isNull();
    }

    @Test
    void aWithdrawnOrderNeverHeld() {
        stage.close(READING, LEVEL_ONE, null).withdrawLast();

        assertThat(stage.opening().isOpen(READING, TUESDAY)).isTrue();
        assertThat(stage.opening().state(READING, TUESDAY).since()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"07:59,false", "08:00,true", "17:09,true", "17:10,false", "17:11,false"})
    void loansFromEightToTenPastFive(String time, boolean staffed) {
        stage.week(LOANS, Season.ALWAYS, everyDay("08:00-17:10"), true);

        assertThat(stage.opening().isStaffed(LOANS, at(TUESDAY + "T" + time))).isEqualTo(staffed);
    }

    @Test
    void hoursOfTheServiceGoBeforeHoursOfTheLibraryAndLaterBeforeEarlier() {
        stage.week(LOANS, Season.ALWAYS, everyDay("08:00-09:00"), true)
                .week(LOANS, Season.ALWAYS, everyDay("08:00-17:10"), true)
                .week(null, Season.ALWAYS, everyDay("10:00-11:00"), true);

        assertThat(stage.opening().hours(LOANS, TUESDAY)).containsExactly(TimeRange.of("08:00", "17:10"));
        assertThat(stage.opening().hours(READING, TUESDAY)).containsExactly(TimeRange.of("10:00", "11:00"));
    }

    @Test
    void singleDaysGoBeforeTheWeekAndBeforeHolidays() {
        stage.days(null, LEVEL_ONE, LocalDate.of(2020, 2, 2), "09:00-11:00").days(READING, LEVEL_ONE, LEVEL_ONE, "");

        assertThat(stage.opening().hours(LOANS, LEVEL_ONE)).containsExactly(TimeRange.of("09:00", "11:00"));
        assertThat(stage.opening().hours(READING, LEVEL_ONE)).isEmpty();
    }

    @Test
    void publicHolidaysAreFreeAndMakeUpDaysGoByMonday() {
        stage.week(null, Season.ALWAYS, Map.of(DayOfWeek.MONDAY, HoursText.parse("08:00-17:00")), false);

        assertThat(stage.opening().hours(LOANS, LocalDate.of(2020, 1, 27))).isEmpty();
        assertThat(stage.opening().hours(LOANS, LocalDate.of(2020, 1, 19)))
                .containsExactly(TimeRange.of("08:00", "17:00"));
        assertThat(stage.opening().hours(LOANS, LocalDate.of(2020, 2, 1)))
                .as("announced as a make-up day, then made a holiday")
                .isEmpty();
    }

    @Test
    void termAndBreakHaveHoursOfTheirOwn() {
        stage.term(LocalDate.of(2019, 9, 2), LocalDate.of(2020, 1, 12))
                .week(null, Season.TERM, everyDay("08:00-22:30"), false)
                .week(null, Season.BREAK, everyDay("09:00-12:00"), false);

        assertThat(stage.opening().hours(READING, LocalDate.of(2020, 1, 12)))
                .containsExactly(TimeRange.of("08:00", "22:30"));
        assertThat(stage.opening().hours(READING, LocalDate.of(2020, 1, 13)))
                .containsExactly(TimeRange.of("09:00", "12:00"));
    }

    @Test
    void aWeekWithAnEndGivesWayToTheOneBefore() {
        stage.week(null, Season.ALWAYS, everyDay("08:00-12:00"), false)
                .week(null, Season.ALWAYS, TUESDAY, TUESDAY, everyDay("10:00-11:00"), false);

        assertThat(stage.opening().hours(LOANS, TUESDAY)).containsExactly(TimeRange.of("10:00", "11:00"));
        assertThat(stage.opening().hours(LOANS, TUESDAY.plusDays(1))).containsExactly(TimeRange.of("08:00", "12:00"));
    }

    @Test
    void workingTimeSkipsNightsWeekendsAndHolidays() {
        Instant fridayAfternoon = at("2020-01-17T17:00");

        // half an hour on Friday, Saturday free, seven and a half on Sunday the 19th, worked in exchange
        assertThat(stage.opening().plusWorkingTime(LOANS, fridayAfternoon, Duration.ofHours(8)))
                .isEqualTo(at("2020-01-19T17:30"));
        assertThat(stage.opening().plusWorkingTime(LOANS, at("2020-01-23T17:29"), Duration.ofMinutes(2)))
                .isEqualTo(at("2020-02-03T08:01"));
    }

    @Test
    void noWorkingTimeIsTheFirstStaffedMoment() {
        assertThat(stage.opening().plusWorkingTime(LOANS, at("2020-03-03T12:30"), Duration.ZERO))
                .isEqualTo(at("2020-03-03T14:00"));
        assertThat(stage.opening().plusWorkingTime(LOANS, at("2020-03-03T14:30"), Duration.ZERO))
                .isEqualTo(at("2020-03-03T14:30"));
    }

    @Test
    void aServiceClosedUntilFurtherNoticeHasItsDueTimeAYearLater() {
        stage.close(LOANS, LEVEL_ONE, null);

        assertThat(stage.opening().plusWorkingTime(LOANS, at("2020-03-03T12:30"), Duration.ofHours(1)))
                .isEqualTo(at("2021-03-04T00:00"));
    }

    private static Map<DayOfWeek, List<TimeRange>> everyDay(String hours) {
        List<TimeRange> ranges = HoursText.parse(hours);
        return Map.of(
                DayOfWeek.MONDAY, ranges,
                DayOfWeek.TUESDAY, ranges,
                DayOfWeek.WEDNESDAY, ranges,
                DayOfWeek.THURSDAY, ranges,
                DayOfWeek.FRIDAY, ranges,
                DayOfWeek.SATURDAY, ranges,
                DayOfWeek.SUNDAY, ranges);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }
}
