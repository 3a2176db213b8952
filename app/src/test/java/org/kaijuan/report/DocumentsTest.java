package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report as Word and PDF, read back. */
class DocumentsTest {

    private final ReportContent content = new Sample().compile().content();

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private byte[] docx(ReportContent report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportDocx.write(report, out);
        return out.toByteArray();
    }

    private byte[] pdf(ReportContent report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportPdf.write(report, out);
        return out.toByteArray();
    }

    @Test
    @Tag("PRV-06")
    @Tag("PRV-07")
    @Tag("PRV-08")
    void writesWordWithHeadingsContentsFootnotesAndPageNumbers() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(content)))) {
            List<String> headings = word.getParagraphs().stream()
                    .filter(paragraph -> DocxStyles.HEADING.equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings)
                    .startsWith(content.chapters().stream()
                            .map(ReportContent.Chapter::heading)
                            .toArray(String[]::new));
            assertThat(word.getStyles().getStyle(DocxStyles.HEADING)).isNotNull();
            assertThat(word.getDocument().xmlText()).contains("TOC \\o");
            assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE");
            assertThat(word.getFootnotes())
                    .anySatisfy(note -> assertThat(note.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .collect(Collectors.joining()))
                            .contains("详细名单见报告尾部"));
            assertThat(word.getTables().getFirst().getRow(1).getCell(1).getText())
                    .isEqualTo("江西农业大学图书馆");
            content.paragraphs()
                    .forEach(paragraph -> assertThat(word.getParagraphs())
                            .as(paragraph.text())
                            .anySatisfy(there -> assertThat(there.getText()
                                            .replaceAll("\\[(footnoteRef:)?\\d+(: [^]]*)?]", "")
                                            .strip())
                                    .isEqualTo(paragraph.text())));
        }
    }

    @Test
    void writesPdfWithAnOutlineAndTextThatOneFinds() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(content))) {
            String text = squeezed(new PDFTextStripper().getText(document));
            content.paragraphs()
                    .forEach(paragraph -> paragraph
                            .figures()
                            .forEach(figure -> assertThat(text).contains(figure.text())));
            content.appendix().lines().forEach(line -> assertThat(text).contains(line.number() + line.name()));
            assertThat(text).contains("江西省高校图工委秘书处2020年3月5日");
            assertThat(text.codePoints().filter(Radicals::isRadical)).isEmpty();
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children())
                    .extracting(PDOutlineItem::getTitle)
                    .startsWith(content.chapters().getFirst().heading());
            assertThat(document.getPage(0).getResources().getFontNames()).isNotEmpty();
        }
    }

    @Test
    void takesWhatPeopleWroteAsTextAndNothingElse() throws IOException {
        Sample sample = new Sample();
        String hostile =
                "=cmd|' /C calc'!A0 <script>alert(1)</script> <img src=\"file:///etc/passwd\"/> & \u0001 {TOC} 𠮷";
        ReportContent report = sample.correct(hostile).compile().content();
        try (PDDocument document = Loader.loadPDF(pdf(report));
                XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(report)))) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)</script>");
            assertThat(word.getDocument().xmlText()).contains("&lt;script>").doesNotContain("<script>");
        }
    }
}
