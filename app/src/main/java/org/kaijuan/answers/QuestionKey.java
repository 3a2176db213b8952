package org.kaijuan.answers;

import java.text.Normalizer;
import java.util.Locale;

/** A question without signs, blanks, width and case: two questions with the same key are the same question. */
final class QuestionKey {

    private QuestionKey() {}

    static String of(String question) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(question, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? question.strip() : key.toString();
    }
}
