package org.kaijuan.answers.search;

import java.util.ArrayList;
import java.util.List;

/** The terms of a normalised text: each Chinese character, each word in other letters; and pairs of neighbours. */
final class Terms {

    private Terms() {}

    static List<String> single(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Normaliser.isHan(point)) {
                flush(word, terms);
                terms.add(Character.toString(point));
            } else if (Character.isWhitespace(point)) {
                flush(word, terms);
            } else {
                word.appendCodePoint(point);
            }
        });
        flush(word, terms);
        return terms;
    }

    static List<String> pairs(List<String> terms) {
        List<String> pairs = new ArrayList<>(terms.size());
        for (int i = 1; i < terms.size(); i++) {
            pairs.add(terms.get(i - 1) + '_' + terms.get(i));
        }
        return pairs;
    }

    private static void flush(StringBuilder word, List<String> terms) {
        if (!word.isEmpty()) {
            terms.add(EnglishStem.of(word.toString()));
            word.setLength(0);
        }
    }
}
