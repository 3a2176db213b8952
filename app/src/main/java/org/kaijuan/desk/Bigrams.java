package org.kaijuan.desk;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into overlapping pairs of characters, so that a database index finds the normal Chinese query of two
 * characters (trigram indexes scan the table for it). Width and case do not count; blanks and punctuation separate.
 */
final class Bigrams {

    /** Enough for a title, the reader and the beginning of a question; the index stays small. */
    private static final int MOST = 400;

    private Bigrams() {}

    /** The pairs of {@code text}, and each word of one character alone. */
    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        int[] characters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        int start = 0;
        for (int i = 0; i <= characters.length && grams.size() < MOST; i++) {
            if (i == characters.length || !Character.isLetterOrDigit(characters[i])) {
                addWord(characters, start, i, grams);
                start = i + 1;
            }
        }
        return grams;
    }

    /** What all must be present in a row that matches the query; empty if the query says nothing. */
    static String[] query(String query) {
        return of(query).toArray(String[]::new);
    }

    private static void addWord(int[] characters, int from, int to, Set<String> grams) {
        if (to - from == 1) {
            grams.add(new String(characters, from, 1));
        }
        for (int i = from; i + 1 < to && grams.size() < MOST; i++) {
            grams.add(new String(characters, i, 2));
        }
    }
}
