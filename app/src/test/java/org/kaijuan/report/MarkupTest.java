package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void writesWhatItRead() {
        String markup =
                "传递 [[figure delivery.delivered jxau 2020-01-24..2020-02-29]] 篇，全省 [[figure delivery.delivered]] 篇"
                        + "[[note 见附件。]]。[[highlight 00000000-0000-7000-8000-000000000001]]";
        List<Segment> read = Markup.read(markup);
        assertThat(read)
                .contains(
                        new Segment.Figure(
                                "delivery.delivered", "jxau", LocalDate.of(2020, 1, 24), LocalDate.of(2020, 2, 29)),
                        new Segment.Figure("delivery.delivered", null, null, null),
                        new Segment.Footnote("见附件。"),
                        new Segment.Highlight(UUID.fromString("00000000-0000-7000-8000-000000000001")));
        assertThat(Markup.write(read)).isEqualTo(markup);
    }

    @Test
    void keepsWhatItDoesNotUnderstand() {
        for (String odd : List.of(
                "[[figure]]",
                "[[highlight x]]",
                "[[figure a b c]]",
                "[[figure a 2020-02-30..2020-03-01]]",
                "[[figure a 2020-03-02..2020-03-01]]",
                "[[]]",
                "[[",
                "<b>[[image http://example.org]]</b>")) {
            assertThat(Markup.write(Markup.read(odd))).isEqualTo(odd);
        }
        assertThat(Markup.read("[[image x]]")).containsExactly(new Segment.Unknown("image x"));
    }
}
