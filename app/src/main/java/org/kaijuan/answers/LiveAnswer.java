package org.kaijuan.answers;

import java.util.List;

/**
 * An answer as a reader gets it: every placeholder replaced by what is in force.
 *
 * @param text in the marks of {@link AnswerText}, without placeholders
 * @param facts what was put in, in the order of the text, each once
 */
public record LiveAnswer(String text, List<LiveFact> facts) {

    public LiveAnswer {
        facts = List.copyOf(facts);
    }

    /** Without marks, for the API, letters and channels that show plain text. */
    public String plain() {
        return AnswerText.parse(text).plain();
    }

    /** For pages. */
    public AnswerText formatted() {
        return AnswerText.parse(text);
    }
}
