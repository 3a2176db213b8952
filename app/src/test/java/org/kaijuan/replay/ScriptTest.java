package org.kaijuan.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
    void nobodyAsksForMoreThanTheQuotaAllows() {
        Map<String, Integer> perReaderAndDay = jxau.stream()
                .flatMap(story -> story instanceof Story.Delivery d ? d.asks().stream() : null)
                .collect(groupingBy(
                        ask -> ask.reader() + " " + LocalDate.ofInstant(ask.at(), ZONE), summingInt(ask -> 1)));

        assertThat(perReaderAndDay.values()).allSatisfy(n -> assertThat(n).isLessThanOrEqualTo(15));
    }
}
