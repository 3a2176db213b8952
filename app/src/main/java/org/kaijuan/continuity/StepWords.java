package org.kaijuan.continuity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.web.Ui;

/** What a step was told, parameter by parameter, as people read it. */
public final class StepWords {

    private StepWords() {}

    /** Lines of label and value; what the action does not know is left out. */
    public static List<String> of(Ui ui, Collection<ContinuityAction> actions, ActionStep step) {
        return actions.stream()
                .filter(action -> action.key().equals(step.action()))
                .flatMap(action -> of(ui, action, step))
                .toList();
    }

    private static Stream<String> of(Ui ui, ContinuityAction action, ActionStep step) {
        return action.parameters(step.parameters()).stream()
                .filter(parameter -> step.parameters().containsKey(parameter.name()))
                .map(parameter -> ui.t("action." + step.action() + "." + parameter.name())
                        + ui.t("continuity.colon")
                        + value(ui, action, parameter, step.parameters().getOrDefault(parameter.name(), "")));
    }

    private static String value(Ui ui, ContinuityAction action, ActionParameter parameter, String value) {
        return action.shown(parameter.name(), value).map(ui::t).orElseGet(() -> value(ui, parameter, value));
    }

    private static String value(Ui ui, ActionParameter parameter, String value) {
        return switch (parameter.kind()) {
            case CHOICE, CHOICES ->
                Stream.of(value.split(","))
                        .map(one -> name(ui, parameter, one))
                        .collect(Collectors.joining(ui.t("continuity.comma")));
            case YES_NO -> ui.t("true".equalsIgnoreCase(value) ? "policy.value.yes" : "policy.value.no");
            case TEXT, WORDS, NUMBER, DAY -> value;
        };
    }

    private static String name(Ui ui, ActionParameter parameter, String value) {
        return parameter.options().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(choice -> ui.t(choice.name()))
                .orElse(value);
    }
}
