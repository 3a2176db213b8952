package org.kaijuan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void sevenDaysAndFourWeeksStay() {
        List<String> names = LocalDate.parse("2020-01-01")
                .datesUntil(LocalDate.parse("2020-03-01"))
                .map(day -> name(day.atTime(3, 30)))
                .toList();

        List<String> kept = names.stream()
                .filter(name -> !new Retention(7, 4).expired(names).contains(name))
                .toList();

        // Sunday 1 March is not in it: the last day is Saturday 29 February, week 9.
        assertThat(kept)
                .containsExactlyElementsOf(Stream.of(
                                "2020-02-09",
                                "2020-02-16",
                                "2020-02-23",
                                "2020-02-24",
                                "2020-02-25",
                                "2020-02-26",
                                "2020-02-27",
                                "2020-02-28",
                                "2020-02-29")
                        .map(day -> name(LocalDate.parse(day).atTime(3, 30)))
                        .toList());
    }

    @Test
    void theNewestOfADayStays() {
        List<String> names = List.of("kaijuan-20200201-033000.kjb", "kaijuan-20200201-120000.kjb");

        assertThat(new Retention(1, 1).expired(names)).containsExactly("kaijuan-20200201-033000.kjb");
    }

    @Test
    void whatIsNamedOtherwiseIsLeftAlone() {
        assertThat(new Retention(0, 0).expired(List.of("before-the-move.kjb", "kaijuan-2020.kjb")))
                .isEmpty();
    }

    private static String name(LocalDateTime at) {
        return Backup.name(at.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
