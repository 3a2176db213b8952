package org.kaijuan.answers;

import java.util.List;
import java.util.stream.Stream;

/**
 * Question and answer in one language.
 *
 * @param question as a reader would ask
 * @param phrasings other ways to ask the same
 * @param answer paragraphs, lists, steps, links, pictures and placeholders, in the marks of {@link AnswerText}
 */
public record Wording(String question, List<String> phrasings, String answer) {

    public Wording {
        phrasings = List.copyOf(phrasings);
    }

    /** The question and its other phrasings. */
    public Stream<String> questions() {
        return Stream.concat(Stream.of(question), phrasings.stream());
    }
}
