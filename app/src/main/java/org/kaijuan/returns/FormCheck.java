package org.kaijuan.returns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;

/** Holds a draft against its form: what is missing, out of range, contradictory, unquoted or empty. */
final class FormCheck {

    private final ReturnForm form;
    private final List<Entry> entries;
    private final Map<String, EntryBody> single = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(ReturnForm form, List<Entry> entries) {
        this.form = form;
        this.entries = entries;
        for (Entry entry : entries) {
            if (entry.kind() == EntryKind.ANSWER || entry.kind() == EntryKind.FIGURE) {
                single.put(entry.key(), entry.body());
            }
        }
    }

    /** Everything there is to say, in the order of the form. */
    static List<Problem> of(ReturnForm form, List<Entry> entries) {
        FormCheck check = new FormCheck(form, entries);
        form.questions().forEach(check::question);
        check.deeds();
        form.rules().forEach(check::rule);
        check.halves();
        return List.copyOf(check.problems);
    }

    private void question(Question question) {
        EntryBody body = single.get(question.key());
        if (body == null) {
            if (question.required()) {
                problems.add(Problem.error(question.key(), "returns.problem.missing"));
            }
            return;
        }
        switch (body) {
            case EntryBody.Answer answer -> answer(question, answer);
            case EntryBody.Figure figure -> figure(question, figure);
            case EntryBody.Highlight highlight -> {}
            case EntryBody.Deed deed -> {}
        }
    }

    private void answer(Question question, EntryBody.Answer answer) {
        switch (question.kind()) {
            case TEXT -> {
                if (question.required() && Substance.isNothing(answer.text())) {
                    problems.add(Problem.error(question.key(), "returns.problem.says-nothing"));
                }
            }
            case NUMBER -> {
                BigDecimal number = Numbers.of(answer.text());
                if (number == null) {
                    problems.add(Problem.error(question.key(), "returns.problem.not-a-number"));
                } else {
                    range(question, number);
                }
            }
            case DATE -> {
                if (!isDay(answer.text())) {
                    problems.add(Problem.error(question.key(), "returns.problem.not-a-day"));
                }
            }
            case CHOICE -> {
                if (question.options().stream()
                        .noneMatch(option -> option.value().equals(answer.text()))) {
                    problems.add(Problem.error(question.key(), "returns.problem.not-a-choice"));
                }
            }
            case TABLE, FILE, FIGURE, HIGHLIGHTS, DEEDS -> {}
        }
    }

    private void figure(Question question, EntryBody.Figure figure) {
        BigDecimal number = figure.number();
        if (number != null) {
            range(question, number);
        }
        if (figure.provenance() == Provenance.DECLARED) {
            quote(question, figure);
        }
    }

    private void quote(Question question, EntryBody.Figure figure) {
        if (figure.quote().isBlank()) {
            problems.add(Problem.error(question.key(), "returns.problem.unquoted"));
        } else if (!Numbers.isIn(figure, figure.quote())) {
            problems.add(Problem.warning(question.key(), "returns.problem.not-in-quote"));
        }
    }

    private void range(Question question, BigDecimal number) {
        BigDecimal min = Objects.requireNonNullElse(question.min(), BigDecimal.ZERO);
        BigDecimal max = question.max();
        if (number.compareTo(min) < 0) {
            problems.add(Problem.error(question.key(), "returns.problem.too-small", min));
        } else if (max != null && number.compareTo(max) > 0) {
            problems.add(Problem.error(question.key(), "returns.problem.too-large", max));
        }
    }

    private void deeds() {
        for (Entry entry : entries) {
            if (entry.body() instanceof EntryBody.Deed deed
                    && (deed.who().isBlank() || deed.text().isBlank())) {
                problems.add(Problem.error(entry.key(), "returns.problem.deed-incomplete"));
            }
        }
    }

    private void rule(FormRule rule) {
        BigDecimal whole = number(rule.whole());
        List<BigDecimal> parts =
                rule.parts().stream().map(this::number).filter(Objects::nonNull).toList();
        if (whole == null || parts.size() < rule.parts().size()) {
            return;
        }
        boolean holds = switch (rule.kind()) {
            case SUM -> parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) == 0;
            case AT_MOST -> parts.stream().allMatch(part -> part.compareTo(whole) <= 0);
        };
        if (!holds) {
            problems.add(Problem.rule(rule));
        }
    }

    private @Nullable BigDecimal number(String key) {
        EntryBody body = single.get(key);
        if (body instanceof EntryBody.Answer answer) {
            return Numbers.of(answer.text());
        }
        return body instanceof EntryBody.Figure figure ? figure.number() : null;
    }

    /** "Complete but empty" is refused: each mandatory half must say something (PRV-02). */
    private void halves() {
        for (Half half : Half.values()) {
            List<FormSection> sections = form.sections().stream()
                    .filter(section -> section.half() == half)
                    .toList();
            if (!sections.isEmpty() && sections.stream().noneMatch(this::saysSomething)) {
                problems.add(Problem.error(
                        sections.getFirst().questions().getFirst().key(), "returns.problem.half-empty." + half.code()));
            }
        }
    }

    private boolean saysSomething(FormSection section) {
        return section.questions().stream().anyMatch(question -> switch (question.kind()) {
            case TEXT ->
                single.get(question.key()) instanceof EntryBody.Answer answer && !Substance.isNothing(answer.text());
            case HIGHLIGHTS -> entries.stream().anyMatch(entry -> isHighlightOf(question, entry.body()));
            case FIGURE, TABLE -> single.containsKey(question.key());
            case NUMBER, DATE, CHOICE, FILE, DEEDS -> false;
        });
    }

    private static boolean isHighlightOf(Question question, EntryBody body) {
        return body instanceof EntryBody.Highlight highlight
                && highlight.chapter().equals(question.chapter())
                && !Substance.isNothing(highlight.text());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
