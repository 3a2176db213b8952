package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.Period;
import org.kaijuan.prose.Prose;

/** From when to when a sentence says that its number counts. */
class StatedPeriodsTest {

    private static final Period ASKED = days("2020-01-24", "2020-03-04");

    @Test
    void fromADayToADay() {
        assertThat(of("自 1 月 24 日至 2 月 29 日，免费传递文献 6804 篇。")).isEqualTo(days("2020-01-24", "2020-02-29"));
        assertThat(of("2月3日—2月27日共打卡 103754 人次。")).isEqualTo(days("2020-02-03", "2020-02-27"));
    }

    @Test
    void untilADay() {
        assertThat(of("截至 2 月 27 日，已有 6287 名读者参与。")).isEqualTo(days("2020-01-24", "2020-02-27"));
        assertThat(of("截止到2020年2月29日，1007 名同学参赛。")).isEqualTo(days("2020-01-24", "2020-02-29"));
    }

    @Test
    void anyOtherDayLeavesWhatWasAsked() {
        assertThat(of("2 月 3 日提前启动读书月。")).isEqualTo(ASKED);
        assertThat(of("打卡活动从 2 月 3 日至 4 月 2 日。")).isEqualTo(ASKED);
        assertThat(of("共传递 6804 篇。")).isEqualTo(ASKED);
    }

    private static Period of(String sentence) {
        return new StatedPeriods(Prose.of(sentence), ASKED).of(0, sentence.length());
    }

    private static Period days(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
