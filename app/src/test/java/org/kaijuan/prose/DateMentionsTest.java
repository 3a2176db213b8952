package org.kaijuan.prose;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateMentionsTest {

    @Test
    void readsDatesOfEveryForm() {
        Prose prose = Prose.of("2020年1月24日，2 月 5 日，二〇二〇年三月五日，2020-3-5，2020.02.29，2月25日（周二），３月５日星期四");
        List<DateMention> found = DateMentions.in(prose, 2020);
        assertThat(found)
                .extracting(mention -> mention.date().orElseThrow().toString())
                .containsExactly(
                        "2020-01-24",
                        "2020-02-05",
                        "2020-03-05",
                        "2020-03-05",
                        "2020-02-29",
                        "2020-02-25",
                        "2020-03-05");
        assertThat(found.get(5).weekday()).isEqualTo(TUESDAY);
        assertThat(found.get(6).weekday()).isEqualTo(THURSDAY);
        assertThat(prose.text().substring(found.get(5).from(), found.get(5).to()))
                .isEqualTo("2月25日（周二）");
    }

    @Test
    void aDayMayShareItsMonthAndAMonthItsYear() {
        Prose prose = Prose.of("在 2 月 14 至 16 日值班；1月5日、8日和12日；2019年12月20日至1月5日");
        assertThat(DateMentions.in(prose, 2020))
                .extracting(mention -> mention.date().orElseThrow())
                .containsExactly(
                        LocalDate.of(2020, 2, 14),
                        LocalDate.of(2020, 2, 16),
                        LocalDate.of(2020, 1, 5),
                        LocalDate.of(2020, 1, 8),
                        LocalDate.of(2020, 1, 12),
                        LocalDate.of(2019, 12, 20),
                        LocalDate.of(2020, 1, 5));
    }

    @Test
    void aYearOrAMonthAloneIsAPartOfADate() {
        List<DateMention> found = DateMentions.in(Prose.of("2013年度，2020 年春季学期，3月，2019年12月"), 2020);
        assertThat(found).allSatisfy(mention -> assertThat(mention.date()).isEmpty());
        assertThat(found).noneMatch(DateMention::isImpossible);
        assertThat(found).extracting(DateMention::year).containsExactly(2013, 2020, null, 2019);
    }

    @Test
    void aDayThatNoCalendarHasIsFoundAndSaidSo() {
        assertThat(DateMentions.in(Prose.of("2月30日"), 2020))
                .singleElement()
                .satisfies(mention -> assertThat(mention.isImpossible()).isTrue());
        assertThat(DateMentions.in(Prose.of("2月29日"), 2019).getFirst().isImpossible())
                .isTrue();
        assertThat(DateMentions.in(Prose.of("2月29日"), 2020).getFirst().isImpossible())
                .isFalse();
    }

    @Test
    void durationsAreNoDates() {
        assertThat(DateMentions.in(Prose.of("3个月，每月5日，第二月，20年，3 日内，12月龄"), 2020))
                .isEmpty();
    }
}
