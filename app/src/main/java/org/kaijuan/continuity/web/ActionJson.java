package org.kaijuan.continuity.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kaijuan.continuity.ActionParameter;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.kernel.Text;

/** An action that an order can have, with what it must be told. */
record ActionJson(String key, String name, List<Parameter> parameters) {

    record Parameter(String name, String label, String kind, boolean required, List<String> options) {}

    static ActionJson of(ContinuityAction action, Function<Text, String> words) {
        String name = "action." + action.key();
        return new ActionJson(
                action.key(),
                words.apply(Text.of(name)),
                action.parameters().stream()
                        .map(parameter -> new Parameter(
                                parameter.name(),
                                words.apply(Text.of(name + "." + parameter.name())),
                                parameter.kind().name().toLowerCase(Locale.ROOT),
                                parameter.required(),
                                parameter.options().stream()
                                        .map(ActionParameter.Choice::value)
                                        .toList()))
                        .toList());
    }
}
