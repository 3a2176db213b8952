package org.kaijuan.linter;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;

/**
 * What the linter may know about a text beside its words.
 *
 * @param period the days it reports on; null if unknown
 * @param submitted names of the register that must be spoken of; null to take them from the list at the end of the text
 * @param consented people who agreed to be named; null if nobody was asked
 * @param figures numbers in the text that come from a query
 */
public record Settings(
        @Nullable Period period,
        @Nullable Set<String> submitted,
        @Nullable Set<String> consented,
        List<FigureUse> figures) {

    public Settings {
        submitted = submitted == null ? null : Set.copyOf(submitted);
        consented = consented == null ? null : Set.copyOf(consented);
        figures = List.copyOf(figures);
    }

    /** Nothing is known but the text. */
    public static Settings none() {
        return new Settings(null, null, null, List.of());
    }

    public Settings withPeriod(Period known) {
        return new Settings(known, submitted, consented, figures);
    }

    public Settings withSubmitted(Set<String> names) {
        return new Settings(period, names, consented, figures);
    }

    public Settings withConsented(Set<String> people) {
        return new Settings(period, submitted, people, figures);
    }

    public Settings withFigures(List<FigureUse> uses) {
        return new Settings(period, submitted, consented, uses);
    }
}
