package org.kaijuan.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Makes the text of a PDF the text that one searches for. A typeface draws 大 and the Kangxi radical ⼤ with one glyph, and the
 * library that embeds it notes the radical, so that nobody would find 大学. Here every such note becomes the ordinary
 * character.
 */
final class ReadableText {

    private static final int CODES = 1 << 16;
    private static final int AT_ONCE = 100;

    private final Map<Integer, Integer> characters;

    /** @param characters radical → the character that shares its glyph */
    ReadableText(Map<Integer, Integer> characters) {
        this.characters = characters;
    }

    void rewrite(PDDocument document) throws IOException {
        Map<COSStream, Boolean> done = new IdentityHashMap<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                COSStream notes = resources.getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                if (notes != null && done.put(notes, true) == null) {
                    rewrite(notes);
                }
            }
        }
    }

    private void rewrite(COSStream notes) throws IOException {
        CMap map;
        try (RandomAccessReadBuffer in = RandomAccessReadBuffer.createBufferFromStream(notes.createInputStream())) {
            map = new CMapParser().parse(in);
        }
        Map<Integer, String> texts = new TreeMap<>();
        for (int code = 0; code < CODES; code++) {
            String text = map.toUnicode(code, 2);
            if (text != null) {
                texts.put(code, plain(text));
            }
        }
        try (OutputStream out = notes.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(cmap(texts).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Radicals as the characters that they stand for; everything else as it is. */
    private String plain(String text) {
        Integer ordinary = characters.get(text.codePointAt(0));
        return ordinary == null ? text : Character.toString(ordinary);
    }

    private static String cmap(Map<Integer, String> texts) {
        StringBuilder cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        HexFormat hex = HexFormat.of().withUpperCase();
        int left = texts.size();
        int open = 0;
        for (Map.Entry<Integer, String> entry : texts.entrySet()) {
            if (open == 0) {
                open = Math.min(AT_ONCE, left);
                cmap.append(open).append(" beginbfchar\n");
            }
            cmap.append('<')
                    .append(hex.toHexDigits(entry.getKey().shortValue()))
                    .append("> <");
            cmap.append(hex.formatHex(entry.getValue().getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\n");
            left--;
            if (--open == 0) {
                cmap.append("endbfchar\n");
            }
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
