package org.kaijuan.answers.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.Explanation;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A question, and how the bank comes to what it says.
 *
 * @param explanation absent before anything was asked
 */
public record ConsolePage(
        Form form, List<Option> libraries, @Nullable Explanation explanation, boolean mayRefit) {

    public boolean isAsked() {
        return explanation != null;
    }

    /** The tone of the badge of a band. */
    public String tone(AnswerBand band) {
        return switch (band) {
            case ANSWER -> "done";
            case SUGGEST -> "wait";
            case HANDOFF -> "danger";
        };
    }

    /** A share from 0 to 1 as people compare it. */
    public String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
