package org.kaijuan.answers;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What is wrong with a text, in words, before it is stored. */
@Component
class ContentCheck {

    static final int LONGEST_QUESTION = 500;
    static final int LONGEST_ANSWER = 20_000;
    static final int MOST_PHRASINGS = 100;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_SOURCE = 500;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+|/[^\\s<>\"/][^\\s<>\"]*");

    private final Placeholders placeholders;

    ContentCheck(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** The first thing that is wrong. */
    Optional<Refusal> refusal(EntryContent content) {
        Stream<Optional<Refusal>> wordings = Stream.of(content.wording(), content.english())
                .flatMap(Stream::ofNullable)
                .map(this::wording);
        return Stream.concat(wordings, Stream.of(around(content)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> wording(Wording wording) {
        if (wording.question().isBlank()) {
            return problem("answers.question-missing");
        }
        if (wording.questions().anyMatch(question -> question.length() > LONGEST_QUESTION)) {
            return problem("answers.question-too-long", LONGEST_QUESTION);
        }
        if (wording.phrasings().size() > MOST_PHRASINGS) {
            return problem("answers.too-many-phrasings", MOST_PHRASINGS);
        }
        if (wording.answer().isBlank()) {
            return problem("answers.answer-missing");
        }
        if (wording.answer().length() > LONGEST_ANSWER) {
            return problem("answers.answer-too-long", LONGEST_ANSWER);
        }
        return placeholders.unknown(wording.answer()).map(name -> Refusal.of("answers.unknown-placeholder", name));
    }

    private static Optional<Refusal> around(EntryContent content) {
        if (content.category().isBlank() || content.category().length() > LONGEST_WORD) {
            return problem("answers.category-missing", LONGEST_WORD);
        }
        if (content.from() != null && content.until() != null && content.until().isBefore(content.from())) {
            return problem("answers.ends-too-early");
        }
        if (content.source().name().length() > LONGEST_SOURCE) {
            return problem("answers.source-too-long", LONGEST_SOURCE);
        }
        String link = content.source().link();
        return link == null || ADDRESS.matcher(link).matches() ? Optional.empty() : problem("answers.no-address");
    }

    private static Optional<Refusal> problem(String code, Object... arguments) {
        return Optional.of(Refusal.of(code, arguments));
    }
}
