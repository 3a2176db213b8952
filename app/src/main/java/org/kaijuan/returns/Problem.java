package org.kaijuan.returns;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * What is wrong with a draft.
 *
 * @param question key of the question that it is about
 * @param says in words
 * @param phrase the words of the form instead, where a rule of the form speaks
 */
public record Problem(
        FormRule.Severity severity,
        String question,
        Text says,
        @Nullable Phrase phrase) {

    public boolean isError() {
        return severity == FormRule.Severity.ERROR;
    }

    static Problem error(String question, String key, Object... arguments) {
        return new Problem(FormRule.Severity.ERROR, question, Text.of(key, arguments), null);
    }

    static Problem warning(String question, String key, Object... arguments) {
        return new Problem(FormRule.Severity.WARNING, question, Text.of(key, arguments), null);
    }

    static Problem rule(FormRule rule) {
        return new Problem(rule.severity(), rule.whole(), Text.of("returns.problem.rule"), rule.says());
    }
}
