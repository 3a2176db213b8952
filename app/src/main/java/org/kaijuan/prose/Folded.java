package org.kaijuan.prose;

/**
 * A text as programs read it: full-width digits, letters and signs are the narrow ones, wide blanks are blanks. Each
 * character becomes one character, so an index means the same in both.
 */
final class Folded {

    private static final String WIDE_SENTENCE_MARKS = "，。；？！（）";

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
        return c == '\u3000' || c == '\u00A0' || c == '\u2002' || c == '\u2003' || c == '\u2009' ? ' ' : c;
    }
}
