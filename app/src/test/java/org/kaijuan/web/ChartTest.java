package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void everything_is_drawn_inside_the_frame_with_zero_on_the_axis() {
        Chart chart = chart(0, 3, 6804, 12);
        assertThat(chart.spots()).allSatisfy(spot -> {
            assertThat(spot.x()).isBetween(0.0, (double) Chart.WIDTH);
            assertThat(spot.y()).isBetween(0.0, (double) chart.axis());
        });
        assertThat(chart.spots().getFirst().y()).isEqualTo(chart.axis());
    }

    @Test
    void the_highest_and_the_last_number_are_written_out() {
        assertThat(chart(1, 9, 2, 3).labelled())
                .extracting(spot -> spot.point().value())
                .containsExactly(9.0, 3.0);
        assertThat(chart(1, 2, 3).labelled()).hasSize(1);
    }

    @Test
    void a_number_of_a_bar_lies_over_no_other_bar_and_no_other_number() {
        assertThat(wide(1, 9, 8, 8, 8, 8, 8, 2).labelled()).hasSize(2);
        assertThat(wide(1, 9, 8, 8, 8, 8, 8, 2).labelledBars())
                .extracting(spot -> spot.point().value())
                .containsExactly(9.0);
        assertThat(wide(9, 1, 1, 1, 1, 1, 1, 8).labelledBars())
                .extracting(spot -> spot.point().value())
                .containsExactly(9.0, 8.0);
        assertThat(chart(9, 1, 8, 8.5).labelledBars()).hasSize(2);
    }

    private static Chart wide(double... values) {
        Chart narrow = chart(values);
        return new Chart(
                narrow.title(),
                narrow.labelHeader(),
                narrow.valueHeader(),
                narrow.points().stream()
                        .map(point -> new Chart.Point(point.label(), point.value(), point.shown() + " (开学, 期末考试周)"))
                        .toList());
    }

    @Test
    void no_numbers_and_only_zeros_are_drawings_too() {
        assertThat(chart().line()).isEmpty();
        assertThat(chart().area()).isEmpty();
        assertThat(chart(0, 0).line()).startsWith("M").doesNotContain("NaN");
    }

    private static Chart chart(double... values) {
        List<Chart.Point> points = IntStream.range(0, values.length)
                .mapToObj(i -> new Chart.Point("day " + i, values[i], String.valueOf(values[i])))
                .toList();
        return new Chart("Papers", "Day", "Papers", points);
    }
}
