package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for the hours of a day. */
class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8:00-17:10 | 08:00-17:10",
                "14:00–17:30, 8:00–12:00 | 08:00-12:00 14:00-17:30",
                "8\uFF1A00\uFF5E12\uFF1A00\uFF0C14\uFF1A30-16\uFF1A00 | 08:00-12:00 14:30-16:00",
                "18:00-24:00 | 18:00-24:00",
                "0:00-24:00 | 00:00-24:00",
                "8:00-12:00 12:00-14:00 | 08:00-12:00 12:00-14:00",
                "'' | ''",
            })
    void isUnderstood(String typed, String stored) {
        assertThat(HoursText.print(HoursText.parse(typed))).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8-17", "17:00-8:00", "8:00-12:00 11:00-13:00", "25:00-26:00", "8:00-8:00", "always"})
    void isRefused(String typed) {
        assertThatThrownBy(() -> HoursText.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
