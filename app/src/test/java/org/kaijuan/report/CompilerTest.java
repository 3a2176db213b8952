package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CompilerTest {

    private static String text(ReportContent content) {
        StringBuilder text = new StringBuilder();
        content.paragraphs().forEach(paragraph -> text.append(paragraph.text()).append('\n'));
        return text.toString();
    }

    private static Piece.Figure figure(ReportContent content, String id, String scope) {
        return content.paragraphs()
                .flatMap(paragraph -> paragraph.figures().stream())
                .filter(figure ->
                        figure.key().figure().equals(id) && figure.key().scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("PRV-05")
    @Tag("PRV-06")
    @Tag("PRV-11")
    void tellsFiveChaptersWithExamplesAndAnAppendix() {
        ReportContent content = new Sample().compile().content();
        assertThat(content.chapters())
                .extracting(ReportContent.Chapter::number)
                .containsExactly("一", "二", "三", "四", "五");
        assertThat(content.chapters())
                .allSatisfy(chapter -> assertThat(chapter.level()).isEqualTo(1));
        assertThat(text(content)).contains("例如，江西农业大学图书馆：自1月24日至2月29日");
        assertThat(content.footnotes()).hasSize(1);
        assertThat(content.appendix().lines())
                .containsExactly(
                        new ReportContent.Appendix.Line(1, "江西农业大学图书馆"), new ReportContent.Appendix.Line(2, "新余学院图书馆"));
    }

    @Test
    @Tag("SVC-13")
    @Tag("SVC-14")
    void makesEveryNumberOfAnExampleAQuery() {
        ReportContent content = new Sample().compile().content();
        for (String id : List.of("delivery.delivered", "delivery.supplier-articles", "delivery.supplier-books")) {
            assertThat(figure(content, id, "jxau").key().period()).isEqualTo(Sample.CLOSED);
        }
        assertThat(figure(content, "delivery.delivered", "jxau").key().rows())
                .isEqualTo("/api/v1/figures/delivery.delivered/rows?library=jxau&from=2020-01-24&to=2020-02-29");
        assertThat(figure(content, "organisation.groups", "xyu").text()).isEqualTo("3");
    }

    @Test
    void followsTheQueriesAndLeavesTheWordsAlone() {
        String text =
                text(new Sample().set("delivery.delivered", 6805).compile().content());
        assertThat(text).contains(Sample.TOLD.replace("6804", "6805"));
    }

    @Test
    void keepsAHeldNumberAndSaysSo() {
        FigureKey key = new FigureKey("delivery.delivered", "jxau", Sample.CLOSED);
        ReportContent content = new Sample()
                .set("delivery.delivered", 6805)
                .hold(key, "6804")
                .compile()
                .content();
        assertThat(figure(content, "delivery.delivered", "jxau").text()).isEqualTo("6804");
        assertThat(figure(content, "delivery.delivered", "jxau").held()).isTrue();
        assertThat(figure(content, "delivery.delivered", "province").text()).isEqualTo("6805");
    }

    @Test
    void showsAReferenceThatLeadsNowhere() {
        ReportTemplate template = ReportTemplate.read("broken", """
                title: T
                issuer: I
                appendix: A

                == 一 services S
                [[figure no.such]] [[figure delivery.delivered nowhere]] [[highlight 00000000-0000-7000-8000-0000000000ff]] [[oops]]
                ! Word for word, [[ too
                """);
        ReportContent content = new Sample(template).compile().content();
        List<Piece> pieces =
                content.chapters().getFirst().paragraphs().getFirst().pieces();
        assertThat(pieces.stream().filter(Piece.Broken.class::isInstance)).hasSize(3);
        ReportContent.Paragraph verbatim =
                content.chapters().getFirst().paragraphs().get(1);
        assertThat(verbatim.locked()).isTrue();
        assertThat(verbatim.text()).isEqualTo("Word for word, [[ too");
    }

    @Test
    void hasOneFingerprintForOneText() {
        String fingerprint = Fingerprint.of(new Sample().compile().content());
        assertThat(Fingerprint.of(
                        new Sample().set("delivery.delivered", 6805).compile().content()))
                .isNotEqualTo(fingerprint);
    }
}
