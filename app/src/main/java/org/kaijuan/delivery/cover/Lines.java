package org.kaijuan.delivery.cover;

import java.util.ArrayList;
import java.util.List;

/** Breaks printable text into lines: after any Chinese character, but not within a word or before closing punctuation. */
final class Lines {

    private static final String NOT_FIRST = "，。、；：？！）》」』”’】〉％,.;:?!)]}%";

    private final Typeface typeface;
    private final float size;
    private final float width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Lines(Typeface typeface, float size, float width) {
        this.typeface = typeface;
        this.size = size;
        this.width = width;
    }

    static List<String> of(String printable, Typeface typeface, float size, float width) {
        Lines lines = new Lines(typeface, size, width);
        pieces(printable).forEach(lines::add);
        lines.end();
        return lines.lines;
    }

    private void add(String piece) {
        if (fits(line + piece)) {
            line.append(piece);
            return;
        }
        if (!line.isEmpty()) {
            end();
        }
        piece.stripLeading().codePoints().forEach(character -> {
            String one = Character.toString(character);
            if (!fits(line + one)) {
                end();
            }
            line.append(one);
        });
    }

    private boolean fits(String text) {
        return typeface.width(text.stripTrailing(), size) <= width;
    }

    private void end() {
        lines.add(line.toString().strip());
        line.setLength(0);
    }

    /** The shortest runs that stay on one line. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!piece.isEmpty() && mayBreak(before, character)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(character);
            before = character;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int character) {
        if (NOT_FIRST.indexOf(character) >= 0 || character == ' ') {
            return false;
        }
        return before == ' ' || Character.isIdeographic(before) || Character.isIdeographic(character);
    }
}
