package org.kaijuan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.report.Piece;
import org.kaijuan.report.ReportContent;
import org.kaijuan.report.ReportView;

/**
 * A report in the API (contract §4).
 *
 * @param version number of the edition that it is, or of the one that it will become
 * @param signed whether it says exactly what was signed as that edition
 * @param fingerprint of its words and numbers, which a signature names
 * @param findings what should be looked at before it is signed
 * @param preamble what stands before the first chapter
 */
record ReportAnswer(
        String id,
        String title,
        String issuer,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate date,
        int version,
        boolean signed,
        String fingerprint,
        List<Paragraph> preamble,
        List<Chapter> chapters,
        List<ReportContent.Appendix.Line> appendix,
        List<FindingAnswer> findings) {

    /** @param number as printed, in Chinese numerals */
    record Chapter(String number, String title, int level, List<Paragraph> paragraphs) {}

    /** @param kind {@code heading}, {@code paragraph}, {@code example} or {@code verbatim} */
    record Paragraph(String id, String kind, String text, List<Figure> figures) {}

    /**
     * @param value a number or a text
     * @param text as it is printed
     * @param rows where the rows behind it are
     * @param held whether the report keeps an older value than the query gives
     */
    record Figure(String id, Object value, String text, String provenance, String rows, boolean held) {}

    static ReportAnswer of(ReportView report, List<FindingAnswer> findings) {
        ReportContent content = report.content();
        return new ReportAnswer(
                report.id().toString(),
                content.title(),
                content.issuer(),
                content.date(),
                report.version(),
                report.signed(),
                report.fingerprint(),
                paragraphs(content.preamble()),
                content.chapters().stream()
                        .map(chapter -> new Chapter(
                                chapter.number(), chapter.title(), chapter.level(), paragraphs(chapter.paragraphs())))
                        .toList(),
                content.appendix().lines(),
                findings);
    }

    private static List<Paragraph> paragraphs(List<ReportContent.Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new Paragraph(
                        paragraph.block().toString(),
                        paragraph.kind().name().toLowerCase(Locale.ROOT),
                        paragraph.text(),
                        paragraph.figures().stream().map(ReportAnswer::figure).toList()))
                .toList();
    }

    private static Figure figure(Piece.Figure figure) {
        return new Figure(
                figure.key().figure(),
                figure.value(),
                figure.text(),
                figure.provenance().name().toLowerCase(Locale.ROOT),
                figure.key().rows(),
                figure.held());
    }
}
