package org.kaijuan.prose;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/**
 * A text whose places can be named so that people and other programs find them again: by line, and by offset in Unicode code
 * points. Inside the program a place is an index into {@link #text}, as {@link String} and regular expressions use it; it
 * becomes a {@link Span} once, when somebody outside is told. Line ends are {@code \n}.
 */
public final class Prose {

    private final String text;
    private final int[] lineStarts;

    /** Offsets in code points of the beginnings of the lines, so that a span costs no more than its line is long. */
    private final int[] linePoints;

    private Prose(String text) {
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
        this.linePoints = new int[lineStarts.length];
        for (int line = 1; line < lineStarts.length; line++) {
            linePoints[line] = linePoints[line - 1] + text.codePointCount(lineStarts[line - 1], lineStarts[line]);
        }
    }

    /** Line ends of any system become {@code \n}; a byte order mark is left out; nothing else changes. */
    public static Prose of(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return new Prose(plain.startsWith("\uFEFF") ? plain.substring(1) : plain);
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The line with this number, the first being 1, without its end. */
    public String line(int number) {
        int from = lineStarts[number - 1];
        int to = number == lineStarts.length ? text.length() : lineStarts[number] - 1;
        return text.substring(from, to);
    }

    /** Where a line begins: an index into {@link #text}. */
    public int startOf(int line) {
        return lineStarts[line - 1];
    }

    /** The number of the line in which an index lies, from 1. */
    public int lineAt(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** All lines in order. */
    public List<String> lines() {
        return IntStream.rangeClosed(1, lineCount()).mapToObj(this::line).toList();
    }

    /** The place from one index to another, the second being the first one after it. */
    public Span span(int from, int to) {
        int line = lineAt(from);
        int start = linePoints[line - 1] + text.codePointCount(lineStarts[line - 1], from);
        return new Span(line, start, start + text.codePointCount(from, to), text.substring(from, to));
    }

    /** The place of a match in {@link #text}. */
    public Span span(MatchResult match) {
        return span(match.start(), match.end());
    }

    /** The index of an offset in code points. */
    public int index(int codePoints) {
        int found = Arrays.binarySearch(linePoints, codePoints);
        int line = found >= 0 ? found : -found - 2;
        return text.offsetByCodePoints(lineStarts[line], codePoints - linePoints[line]);
    }
}
