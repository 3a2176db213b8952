package org.kaijuan.prose;

import java.util.Arrays;

/**
 * A text as programs read it: full-width digits, letters and signs are the narrow ones, wide blanks are blanks, traditional
 * characters simplified. Each character becomes one character, so an index means the same in both.
 */
final class Folded {

    private static final String WIDE_SENTENCE_MARKS = "，。；？！（）";

    /** Traditional characters as data ({@code prose/traditional.txt}); a character without entry is its own. */
    private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < SIMPLIFIED.length; c++) {
            SIMPLIFIED[c] = (char) c;
        }
        WordList.lines("traditional.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .forEach(pair -> SIMPLIFIED[pair.charAt(0)] = pair.charAt(1));
    }

    private Folded() {}

    static String of(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = fold(characters[i]);
        }
        return new String(characters);
    }

    private static char fold(char c) {
        if (c >= '！' && c <= '～' && WIDE_SENTENCE_MARKS.indexOf(c) < 0) {
            return (char) (c - '！' + '!');
        }
        return c == '\u3000' || c == '\u00A0' || c == '\u2002' || c == '\u2003' || c == '\u2009' ? ' ' : SIMPLIFIED[c];
    }
}
