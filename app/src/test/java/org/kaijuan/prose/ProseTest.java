package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void placesAreCountedInCodePointsAndLines() {
        Prose prose = Prose.of("\uFEFF一\r\n二𠮷三\r四");
        assertThat(prose.text()).isEqualTo("一\n二𠮷三\n四");
        assertThat(prose.lines()).containsExactly("一", "二𠮷三", "四");
        int at = prose.text().indexOf("三");
        assertThat(prose.span(at, at + 1)).isEqualTo(new Span(2, 4, 5, "三"));
        assertThat(prose.index(4)).isEqualTo(at);
    }

    @Test
    void theQuoteOfASpanStandsBetweenItsOffsets() {
        SplittableRandom random = new SplittableRandom(20200305);
        String[] alphabet = {"馆", "𠮷", "a", "\n", "\r\n", "３"};
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 60), 0, alphabet.length).forEach(i -> text.append(alphabet[i]));
            Prose prose = Prose.of(text.toString());
            int from = prose.index(
                    random.nextInt(prose.text().codePointCount(0, prose.text().length()) + 1));
            Span span = prose.span(from, prose.text().length());
            int[] points = prose.text().codePoints().toArray();
            assertThat(new String(points, span.start(), span.end() - span.start()))
                    .isEqualTo(span.quote());
            assertThat(String.join("\n", prose.lines())).isEqualTo(prose.text());
            assertThat(prose.startOf(span.line())).isLessThanOrEqualTo(from);
        }
    }
}
