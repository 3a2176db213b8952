package org.kaijuan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * A report as a Word document: headings that an outline knows, a table of contents, footnotes, page numbers. Everything that
 * people wrote goes in as plain text, so nothing in it can become a field or a macro.
 */
final class ReportDocx {

    private final XWPFDocument document = new XWPFDocument();
    private final ReportContent content;
    private int bookmarks;

    private ReportDocx(ReportContent content) {
        this.content = content;
    }

    /** Writes the document to {@code out}, which stays open. */
    static void write(ReportContent content, OutputStream out) throws IOException {
        ReportDocx docx = new ReportDocx(content);
        try (XWPFDocument document = docx.document) {
            docx.compose();
            document.write(out);
        }
    }

    private void compose() {
        DocxStyles.addTo(document);
        document.createFootnotes();
        document.getProperties().getCoreProperties().setTitle(content.title());
        document.getProperties().getCoreProperties().setCreator(content.issuer());
        styled(DocxStyles.TITLE).createRun().setText(content.title());
        contents();
        content.preamble().forEach(this::paragraph);
        for (ReportContent.Chapter chapter : content.chapters()) {
            heading(chapter.heading(), anchor(chapter));
            chapter.paragraphs().forEach(this::paragraph);
        }
        signOff();
        appendix();
        pageNumbers();
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A field that Word fills with page numbers; the entries are there even where nobody updates it. */
    private void contents() {
        List<ReportContent.Chapter> chapters = content.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            XWPFParagraph line = styled(DocxStyles.CONTENTS);
            if (i == 0) {
                field(line, STFldCharType.BEGIN);
                line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-2\" \\h \\z \\u");
                field(line, STFldCharType.SEPARATE);
            }
            CTHyperlink link = line.getCTP().addNewHyperlink();
            link.setAnchor(anchor(chapters.get(i)));
            link.addNewR().addNewT().setStringValue(chapters.get(i).heading());
            if (i == chapters.size() - 1) {
                field(line, STFldCharType.END);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
    }

    private static String anchor(ReportContent.Chapter chapter) {
        return "chapter" + chapter.ordinal();
    }

    private void heading(String text, String anchor) {
        XWPFParagraph heading = styled(DocxStyles.HEADING);
        CTBookmark mark = heading.getCTP().addNewBookmarkStart();
        mark.setName(anchor);
        mark.setId(BigInteger.valueOf(bookmarks));
        heading.createRun().setText(text);
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks++));
    }

    private void paragraph(ReportContent.Paragraph paragraph) {
        XWPFParagraph body = styled(paragraph.kind() == BlockKind.HEADING ? DocxStyles.SUBHEADING : DocxStyles.BODY);
        for (Piece piece : paragraph.pieces()) {
            if (piece instanceof Piece.Footnote footnote) {
                footnote(body, footnote);
            } else {
                text(body, piece.text());
            }
        }
    }

    private static void text(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i));
        }
    }

    private void footnote(XWPFParagraph body, Piece.Footnote footnote) {
        XWPFFootnote note = document.createFootnote();
        XWPFParagraph text = note.createParagraph();
        text.setStyle(DocxStyles.FOOTNOTE);
        text.createRun().setText(" " + footnote.note());
        body.addFootnoteReference(note);
    }

    private void signOff() {
        signLine(content.issuer());
        if (content.date() != null) {
            signLine(content.day());
        }
    }

    private void signLine(String text) {
        XWPFParagraph line = styled(DocxStyles.BODY);
        line.setAlignment(ParagraphAlignment.RIGHT);
        line.createRun().setText(text);
    }

    private void appendix() {
        XWPFParagraph heading = styled(DocxStyles.HEADING);
        heading.setPageBreak(true);
        heading.createRun().setText(Wording.APPENDIX + content.appendix().title());
        XWPFTable table = document.createTable(1, 4);
        table.setWidth("100%");
        fill(table.getRow(0), content.appendixColumns());
        table.getRow(0).setRepeatHeader(true);
        for (List<ReportContent.Appendix.Line> row : content.appendix().rows()) {
            fill(table.createRow(), cells(row));
        }
    }

    private static List<String> cells(List<ReportContent.Appendix.Line> row) {
        return row.stream()
                .flatMap(line -> Stream.of(String.valueOf(line.number()), line.name()))
                .toList();
    }

    private static void fill(XWPFTableRow row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.getCell(i).setText(texts.get(i));
        }
    }

    private void pageNumbers() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
