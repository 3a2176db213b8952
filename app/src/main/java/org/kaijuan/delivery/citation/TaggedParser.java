package org.kaijuan.delivery.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Line formats with a tag in front: RIS ({@code "TY  - JOUR"}) and EndNote ({@code "%0 Journal Article"}). */
final class TaggedParser {

    private final Excerpt text;
    private final List<Draft> found = new ArrayList<>();
    private @Nullable TaggedRecord record;

    private TaggedParser(Excerpt text) {
        this.text = text;
    }

    static List<Draft> parse(Excerpt text) {
        return new TaggedParser(text).parse();
    }

    private List<Draft> parse() {
        int lineStart = text.start();
        while (lineStart < text.end() && found.size() < Citations.MOST) {
            int newline = nextLineEnd(lineStart);
            line(text.part(lineStart, newline).trim("\ufeff"));
            lineStart = newline + 1;
        }
        close();
        return found;
    }

    private int nextLineEnd(int from) {
        for (int i = from; i < text.end(); i++) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return text.end();
    }

    private void line(Excerpt line) {
        String ris = risTag(line);
        if (ris != null) {
            tag(Notation.RIS, ris, line.from(line.find('-') + 1).trim(""));
        } else if (isEndNoteTag(line)) {
            tag(
                    Notation.ENDNOTE,
                    line.folded().substring(line.start(), line.start() + 2),
                    line.from(line.start() + 2).trim(""));
        } else if (record != null && !line.isEmpty()) {
            record.carryOn(line);
        }
    }

    private void tag(Notation notation, String tag, Excerpt value) {
        boolean opens = tag.equals("TY") || tag.equals("%0");
        if (opens) {
            close();
            record = new TaggedRecord(notation);
        }
        if (record == null) {
            return;
        }
        if (tag.equals("ER")) {
            close();
        } else {
            record.add(tag, value);
        }
    }

    private void close() {
        if (record != null && !record.isEmpty()) {
            found.add(record.finish());
        }
        record = null;
    }

    /** Two letters or a letter and a digit, blanks, a dash: how many blanks differs from program to program. */
    private static @Nullable String risTag(Excerpt line) {
        if (line.end() - line.start() < 4 || !Letters.isCapital(line.at(line.start()))) {
            return null;
        }
        char second = line.at(line.start() + 1);
        if (!Letters.isCapital(second) && !Letters.isDigit(second)) {
            return null;
        }
        int i = line.start() + 2;
        while (i < line.end() && line.at(i) == ' ') {
            i++;
        }
        boolean dash = i > line.start() + 2 && i < line.end() && line.at(i) == '-';
        return dash ? line.folded().substring(line.start(), line.start() + 2) : null;
    }

    private static boolean isEndNoteTag(Excerpt line) {
        return line.end() - line.start() > 2 && line.at(line.start()) == '%' && line.at(line.start() + 2) == ' ';
    }
}
