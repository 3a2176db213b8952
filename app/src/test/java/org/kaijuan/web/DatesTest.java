package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class DatesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 8);

    @Autowired
    Words words;

    @Test
    void times_are_said_as_people_say_them() {
        Dates chinese = new Dates(words, Words.CHINESE, TODAY);
        assertThat(chinese.time(at("2020-02-08T06:30:00Z"), SHANGHAI)).hasToString("今天 14:30");
        assertThat(chinese.time(at("2020-02-08T16:30:00Z"), SHANGHAI)).hasToString("明天 00:30");
        assertThat(chinese.time(at("2020-02-07T01:00:00Z"), SHANGHAI)).hasToString("昨天 09:00");
        assertThat(chinese.time(at("2020-02-11T06:30:00Z"), SHANGHAI)).hasToString("周二 14:30");
        assertThat(chinese.time(at("2020-01-28T06:30:00Z"), SHANGHAI)).hasToString("1月28日 14:30");
        assertThat(chinese.time(at("2019-12-31T06:30:00Z"), SHANGHAI)).hasToString("2019年12月31日 14:30");
    }

    @Test
    void the_exact_time_is_in_the_title() {
        Moment moment = new Dates(words, Words.CHINESE, TODAY).time(at("2020-02-11T06:30:59Z"), SHANGHAI);
        assertThat(moment.exact()).isEqualTo("2020-02-11 14:30");
        assertThat(moment.iso()).isEqualTo("2020-02-11T06:30:59Z");
    }

    @Test
    void within_a_sentence_a_day_goes_without_its_weekday() {
        assertThat(new Dates(words, Words.CHINESE, TODAY).inSentence(LocalDate.of(2020, 3, 4)))
                .isEqualTo("3月4日");
        assertThat(new Dates(words, Locale.ENGLISH, TODAY).inSentence(LocalDate.of(2019, 12, 31)))
                .isEqualTo("31 Dec 2019");
    }

    @Test
    void english_says_it_in_english() {
        Dates english = new Dates(words, Locale.ENGLISH, TODAY);
        assertThat(english.time(at("2020-02-11T06:30:00Z"), SHANGHAI)).hasToString("Tuesday 14:30");
        assertThat(english.day(LocalDate.of(2020, 2, 11))).hasToString("Tue 11 Feb");
        assertThat(english.day(LocalDate.of(2019, 12, 31))).hasToString("31 Dec 2019");
    }

    private static Instant at(String iso) {
        return Instant.parse(iso);
    }
}
