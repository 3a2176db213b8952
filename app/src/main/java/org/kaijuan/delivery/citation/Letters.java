package org.kaijuan.delivery.citation;

/** Character classes and the folding of full-width forms. Folding keeps every offset: one char in, one char out. */
final class Letters {

    private static final String ODD = "。、【】〔〕〈〉；：，·\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u3000";
    private static final String PLAIN = ".,[][]<>;:,·------  ";

    private Letters() {}

    /** Full-width letters, digits and punctuation as their ASCII twins, Chinese brackets and dashes likewise. */
    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return (char) (c - 0xFEE0);
        }
        int odd = ODD.indexOf(c);
        return odd < 0 ? c : PLAIN.charAt(odd);
    }

    static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Letters::isHan);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** White space and control characters as single blanks, none at the ends. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                collapsed.append(c);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString().stripTrailing();
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u007f'
                || Character.isWhitespace(c)
                || isInvisible(c);
    }

    /** Zero-width and direction marks, which clipboards bring along from web pages. */
    private static boolean isInvisible(char c) {
        return c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\ufeff';
    }
}
