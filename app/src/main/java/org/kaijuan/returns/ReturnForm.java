package org.kaijuan.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /** The part that a question stands in. */
    public Optional<FormSection> sectionOf(String question) {
        return sections.stream()
                .filter(section ->
                        section.questions().stream().anyMatch(each -> each.key().equals(question)))
                .findFirst();
    }

    /** With this question in the place of the one with its key, or else at the end of a part. */
    ReturnForm with(String section, Question question) {
        boolean isNew = question(question.key()).isEmpty();
        return withSections(part -> {
            List<Question> changed = new ArrayList<>(part.questions());
            changed.replaceAll(each -> each.key().equals(question.key()) ? question : each);
            if (isNew && part.key().equals(section)) {
                changed.add(question);
            }
            return part.with(changed);
        });
    }

    ReturnForm without(String question) {
        return withSections(part -> part.with(part.questions().stream()
                .filter(each -> !each.key().equals(question))
                .toList()));
    }

    private ReturnForm withSections(UnaryOperator<FormSection> change) {
        return new ReturnForm(id, version, title, sections.stream().map(change).toList(), rules);
    }

    ReturnForm withVersion(int number) {
        return new ReturnForm(id, number, title, sections, rules);
    }
}
