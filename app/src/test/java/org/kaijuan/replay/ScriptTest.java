package org.kaijuan.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.LibraryId;

class ScriptTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final List<Story> jxau = Script.of(new LibraryId("jxau"), new Words());

    @Test
    void meetsTheReportedNumberOfPapersOnTheDaysOfTheClosedWeeks() {
        int papers = jxau.stream()
                .filter(story -> story instanceof Story.Delivery d
                        && d.supplied() != null
                        && Script.CLOSED_WEEKS.contains(LocalDate.ofInstant(d.supplied(), ZONE)))
                .mapToInt(story -> ((Story.Delivery) story).asks().size())
                .sum();

        assertThat(papers).isEqualTo(6804);
    }

    @Test
    void meetsTheSuppliersNumbers() {
        Map<Boolean, Integer> byBook = jxau.stream()
                .flatMap(story -> story instanceof Story.SupplierDay day ? day.papers().stream() : null)
                .collect(groupingBy(paper -> paper.type() == Paper.Type.E_BOOK, summingInt(paper -> 1)));

        assertThat(byBook).isEqualTo(Map.of(false, 208, true, 582));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(Script.of(new LibraryId("jxau"), new Words())).isEqualTo(jxau);
    }

    @Test
    void nobodyAsksBeforeTheWeeksBeginOrAfterTheyAreServed() {
        for (Story story : jxau) {
            assertThat(story.begins()).isAfter(Script.CLOSED_WEEKS.start(ZONE));
            if (story instanceof Story.Delivery delivery && delivery.supplied() != null) {
                assertThat(delivery.asks())
                        .allSatisfy(ask -> assertThat(ask.at()).isBefore(delivery.supplied()));
            }
        }
    }

    @Test
    void mostAskByDayManyInTheEveningAndFewAtNight() {
        Map<String, Long> asks = jxau.stream()
                .flatMap(story -> story instanceof Story.Delivery d ? d.asks().stream() : null)
                .map(ask -> ask.at().atZone(ZONE).getHour())
                .collect(groupingBy(
                        hour -> hour < 7 ? "night" : hour < 18 ? "day" : hour < 23 ? "evening" : "night",
                        Collectors.counting()));
        double all = asks.values().stream().mapToLong(Long::longValue).sum();

        assertThat(asks.get("day") / all).isBetween(0.6, 0.8);
        assertThat(asks.get("evening") / all).isBetween(0.15, 0.3);
        assertThat(asks.get("night") / all).isBetween(0.02, 0.1);
        assertThat(jxau)
                .allSatisfy(story -> assertThat(
                                story instanceof Story.Question question && question.answered() != null
                                        ? question.answered().atZone(ZONE).getHour()
                                        : 12)
                        .isBetween(8, 20));
    }

    @Test
    void nobodyAsksForMoreThanTheQuotaAllows() {
        Map<String, Integer> perReaderAndDay = jxau.stream()
                .flatMap(story -> story instanceof Story.Delivery d ? d.asks().stream() : null)
                .collect(groupingBy(
                        ask -> ask.reader() + " " + LocalDate.ofInstant(ask.at(), ZONE), summingInt(ask -> 1)));

        assertThat(perReaderAndDay.values()).allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(15));
    }
}
