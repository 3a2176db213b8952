package org.kaijuan.returns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as data. A version never changes; a notice asks one version.
 *
 * @param id stable, e.g. {@code services-under-closure}
 */
public record ReturnForm(String id, int version, Phrase title, List<FormSection> sections, List<FormRule> rules) {

    public ReturnForm {
        sections = List.copyOf(sections);
        rules = List.copyOf(Objects.requireNonNullElse(rules, List.of()));
    }

    public Stream<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    public Optional<Question> question(String key) {
        return questions().filter(question -> question.key().equals(key)).findFirst();
    }

    /** The questions of one kind, in order. */
    public List<Question> questions(QuestionKind kind) {
        return questions().filter(question -> question.kind() == kind).toList();
    }

    ReturnForm withVersion(int number) {
        return new ReturnForm(id, number, title, sections, rules);
    }
}
