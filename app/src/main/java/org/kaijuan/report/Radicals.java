package org.kaijuan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which ordinary character a typeface draws with the glyph of a radical (U+2E80 … U+2FDF). */
final class Radicals {

    private static final int FIRST = 0x2E80;
    private static final int LAST = 0x2FDF;

    private Radicals() {}

    static boolean isRadical(int character) {
        return character >= FIRST && character <= LAST;
    }

    /** Radical → character, for the radicals that share their glyph with one. */
    static Map<Integer, Integer> of(InputStream typeface) {
        try (InputStream in = typeface;
                TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in))) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            Map<Integer, Integer> ordinary = new HashMap<>();
            for (int radical = FIRST; radical <= LAST; radical++) {
                int glyph = characters.getGlyphId(radical);
                List<Integer> sharing = glyph == 0 ? null : characters.getCharCodes(glyph);
                if (sharing != null) {
                    int from = radical;
                    sharing.stream()
                            .filter(character -> !isRadical(character))
                            .findFirst()
                            .ifPresent(character -> ordinary.put(from, character));
                }
            }
            return Map.copyOf(ordinary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
