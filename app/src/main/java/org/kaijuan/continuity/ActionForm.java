package org.kaijuan.continuity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * The fields in which somebody writes what an action is told, wherever that is: for an order, for a step of a plan. The field
 * of a parameter is called by its name after a prefix, so that one form holds several.
 */
public record ActionForm(ContinuityAction action, String prefix) {

    private static final int LARGEST_NUMBER = 999_999;

    /** What is asked, after what the form says already. */
    public List<ActionParameter> parameters(Form form) {
        Map<String, String> told = new LinkedHashMap<>();
        action.parameters().forEach(parameter -> told.put(parameter.name(), form.text(field(parameter))));
        return action.decisive()
                .filter(name -> told.getOrDefault(name, "").isEmpty())
                .map(name -> action.parameters().stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .toList())
                .orElseGet(() -> action.parameters(told));
    }

    /** Whether what else is asked depends on this one. */
    public boolean isDecisive(ActionParameter parameter) {
        return action.decisive().filter(parameter.name()::equals).isPresent();
    }

    public String field(ActionParameter parameter) {
        return prefix + parameter.name();
    }

    public String label(Ui ui, ActionParameter parameter) {
        return ui.t(message(parameter));
    }

    /** What explains the field; absent for one that needs no explaining. */
    public @Nullable String help(Ui ui, ActionParameter parameter) {
        String help = parameter.help();
        return ui.help(help == null ? message(parameter) + ".help" : help);
    }

    private String message(ActionParameter parameter) {
        return "action." + action.key() + "." + parameter.name();
    }

    public List<Option> options(Ui ui, ActionParameter parameter) {
        return parameter.options().stream()
                .map(choice -> new Option(choice.value(), ui.t(choice.name())))
                .toList();
    }

    /** Puts what the action has been told into its fields. */
    public void fill(Form form, Map<String, String> told) {
        for (ActionParameter parameter : action.parameters(told)) {
            String value = told.getOrDefault(parameter.name(), "");
            boolean isSeveral = parameter.kind() == ActionParameter.Kind.CHOICES && !value.isEmpty();
            form.set(field(parameter), isSeveral ? List.of(value.split(",")) : List.of(value));
        }
    }

    /** What was typed; what is wrong is noted beside its field, and then the result is of no use. */
    public ActionStep read(Form form) {
        Map<String, String> told = new LinkedHashMap<>();
        parameters(form).forEach(parameter -> told.put(parameter.name(), typed(form, parameter)));
        return new ActionStep(action.key(), told);
    }

    private String typed(Form form, ActionParameter parameter) {
        String field = field(parameter);
        String value = String.join(",", form.all(field)).strip();
        if (value.isEmpty()) {
            if (parameter.required()) {
                form.error(field, "form.required");
            }
        } else if (!parameter.accepts(value)) {
            complain(form, field, parameter.kind(), value);
        }
        return value;
    }

    private static void complain(Form form, String field, ActionParameter.Kind kind, String value) {
        switch (kind) {
            case TEXT -> form.error(field, "form.too-long", ActionParameter.LONGEST_TEXT, value.length());
            case WORDS -> form.error(field, "form.too-long", ActionParameter.LONGEST_WORDS, value.length());
            case NUMBER -> form.error(field, "form.not-in-range", 0, LARGEST_NUMBER);
            case DAY -> form.error(field, "form.not-a-date");
            case YES_NO, CHOICE, CHOICES -> form.error(field, "form.not-a-choice");
        }
    }
}
