package org.kaijuan.delivery.cover;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a {@link CoverSheet} on one A4 page, from the top down. What does not fit on the page is cut, the facts come first. */
final class Sheet {

    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float MARGIN = 62;
    private static final float LABEL = 118;
    private static final float BODY = 10.5f;

    private final PDPageContentStream page;
    private final Typeface typeface;
    private final PDType0Font font;
    private float y = A4.getHeight() - MARGIN;

    private Sheet(PDPageContentStream page, Typeface typeface, PDType0Font font) {
        this.page = page;
        this.typeface = typeface;
        this.font = font;
    }

    /** Adds the page's content; the page is not yet part of the document. */
    static PDPage draw(PDDocument document, CoverSheet cover, Typeface typeface) throws IOException {
        PDPage page = new PDPage(A4);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            new Sheet(content, typeface, typeface.in(document)).draw(cover);
        }
        return page;
    }

    private void draw(CoverSheet cover) throws IOException {
        ink();
        write(cover.issuer(), MARGIN, full(), 13);
        rule(8);
        down(18);
        write(cover.title(), MARGIN, full(), 20);
        down(20);
        for (CoverSheet.Fact fact : cover.facts()) {
            fact(fact);
        }
        down(10);
        rule(4);
        down(12);
        for (String paragraph : cover.declaration().split("\\R")) {
            write(paragraph, MARGIN, full(), BODY);
            down(6);
        }
    }

    private void fact(CoverSheet.Fact fact) throws IOException {
        float top = y;
        write(fact.label(), MARGIN, LABEL - 10, BODY);
        float below = y;
        y = top;
        write(fact.value(), MARGIN + LABEL, full() - LABEL, BODY);
        y = Math.min(below, y);
        down(5);
    }

    private void write(String text, float x, float width, float size) throws IOException {
        List<String> lines = Lines.of(typeface.printable(text), typeface, size, width);
        for (String line : lines) {
            if (y - size < MARGIN) {
                return;
            }
            y -= size;
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, y);
            page.showText(line);
            page.endText();
            down(size * 0.6f);
        }
    }

    private void rule(float above) throws IOException {
        down(above);
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, y);
        page.lineTo(A4.getWidth() - MARGIN, y);
        page.stroke();
    }

    private void ink() throws IOException {
        page.setNonStrokingColor(0x1d / 255f, 0x27 / 255f, 0x33 / 255f);
        page.setStrokingColor(0x1f / 255f, 0x4e / 255f, 0x8c / 255f);
    }

    private void down(float points) {
        y -= points;
    }

    private static float full() {
        return A4.getWidth() - 2 * MARGIN;
    }
}
