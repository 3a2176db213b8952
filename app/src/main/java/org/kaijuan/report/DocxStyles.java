package org.kaijuan.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a Word report, under the ids that Word and WPS know: what is a heading there is one in their outline. */
final class DocxStyles {

    static final String TITLE = "Title";
    static final String HEADING = "Heading1";
    static final String SUBHEADING = "Heading2";
    static final String BODY = "BodyText";
    static final String CONTENTS = "TOC1";
    static final String FOOTNOTE = "FootnoteText";
    private static final String FOOTNOTE_MARK = "FootnoteReference";

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void addTo(XWPFDocument document) {
        DocxStyles all = new DocxStyles(document.createStyles());
        CTPPrGeneral title = all.paragraph(TITLE, "Title", HEI, 22, true);
        title.addNewJc().setVal(STJc.CENTER);
        spaced(title, 240, 480);
        all.heading(HEADING, "heading 1", 0, 16);
        all.heading(SUBHEADING, "heading 2", 1, 14);
        CTPPrGeneral body = all.paragraph(BODY, "Body Text", SONG, 12, false);
        body.addNewInd().setFirstLineChars(BigInteger.valueOf(200));
        body.addNewSpacing().setLine(BigInteger.valueOf(400));
        all.paragraph(CONTENTS, "toc 1", SONG, 12, false);
        all.paragraph(FOOTNOTE, "footnote text", SONG, 9, false);
        all.footnoteMark();
    }

    private void heading(String id, String name, int level, int points) {
        CTPPrGeneral heading = paragraph(id, name, HEI, points, true);
        heading.addNewKeepNext();
        heading.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        spaced(heading, 240, 120);
    }

    private static void spaced(CTPPrGeneral style, int before, int after) {
        var spacing = style.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
    }

    private CTPPrGeneral paragraph(String id, String name, String font, int points, boolean bold) {
        CTStyle style = style(id, name, STStyleType.PARAGRAPH);
        style.addNewQFormat();
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        CTPPrGeneral properties = style.addNewPPr();
        styles.addStyle(new XWPFStyle(style));
        return properties;
    }

    private void footnoteMark() {
        CTStyle style = style(FOOTNOTE_MARK, "footnote reference", STStyleType.CHARACTER);
        style.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(type);
        style.addNewName().setVal(name);
        return style;
    }
}
