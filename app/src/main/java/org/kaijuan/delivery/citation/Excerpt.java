package org.kaijuan.delivery.citation;

/**
 * A stretch of the pasted text. It is searched in its folded letters, where a full-width comma is a comma, and quoted in the
 * original ones; both have the same offsets.
 */
record Excerpt(String original, String folded, int start, int end) {

    static Excerpt of(String text) {
        return new Excerpt(text, Letters.fold(text), 0, text.length());
    }

    /** The part between two offsets of the whole text, cut to this excerpt. */
    Excerpt part(int from, int to) {
        int begin = Math.clamp(from, start, end);
        return new Excerpt(original, folded, begin, Math.clamp(to, begin, end));
    }

    Excerpt from(int offset) {
        return part(offset, end);
    }

    Excerpt to(int offset) {
        return part(start, offset);
    }

    Excerpt limited(int length) {
        return part(start, start + length);
    }

    boolean isEmpty() {
        return start >= end;
    }

    char at(int offset) {
        return folded.charAt(offset);
    }

    /** The offset of the first {@code c}, or -1. */
    int find(char c) {
        return find(c, start);
    }

    int find(char c, int from) {
        int begin = Math.max(from, start);
        return begin >= end ? -1 : folded.indexOf(c, begin, end);
    }

    int find(String wanted) {
        return folded.indexOf(wanted, start, end);
    }

    int findLast(char c) {
        for (int i = end - 1; i >= start; i--) {
            if (folded.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String prefix) {
        return end - start >= prefix.length() && folded.startsWith(prefix, start);
    }

    /** Without blanks and without any of {@code marks} at either end. */
    Excerpt trim(String marks) {
        int from = start;
        int to = end;
        while (from < to && isMark(from, marks)) {
            from++;
        }
        while (to > from && isMark(to - 1, marks)) {
            to--;
        }
        return new Excerpt(original, folded, from, to);
    }

    private boolean isMark(int offset, String marks) {
        char c = folded.charAt(offset);
        return Letters.isBlank(c) || marks.indexOf(c) >= 0;
    }

    /** As typed, white space collapsed. */
    String text() {
        return Letters.collapse(original.substring(start, end));
    }

    /** In half-width letters, white space collapsed. */
    String plain() {
        return Letters.collapse(folded.substring(start, end));
    }
}
