package org.kaijuan.delivery.cover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Noto Sans SC in one weight: read once, embedded in each cover with the few characters that it needs. Not thread-safe. */
final class Typeface {

    /** Stands for a character that the typeface does not have, as it does in printed Chinese. */
    private static final String MISSING = "〓";

    private static final float UNITS = 1000;

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    static Typeface load(String weight) {
        String resource = "/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
        try (InputStream ttf = Typeface.class.getResourceAsStream(resource)) {
            if (ttf == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(ttf)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** The text without what cannot be printed: characters that the typeface lacks are marked, controls become blanks. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isISOControl(character)) {
                printable.append(' ');
            } else if (characters.getGlyphId(character) == 0) {
                printable.append(MISSING);
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    /** Width of printable text in points. */
    float width(String text, float size) {
        try {
            float units = 0;
            for (int character : text.codePoints().toArray()) {
                units += font.getAdvanceWidth(characters.getGlyphId(character));
            }
            return units * size / UNITS * (UNITS / font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
