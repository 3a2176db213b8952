package org.kaijuan.linter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Span;

/**
 * Findings as the API and the command line tell them (contract §4).
 *
 * @param text the text that was read; offsets are Unicode code points of it
 */
public record FindingsJson(String text, List<FindingJson> findings, Counts counts) {

    /** @param severity {@code error}, {@code warning} or {@code hint} */
    public record FindingJson(
            String code,
            String severity,
            List<Span> spans,
            String explanation,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String proposal) {}

    /** @param people named without consent; they are counted apart and are in none of the others */
    public record Counts(long errors, long warnings, long hints, long people) {}

    /** @param words says an explanation in the caller's language */
    public static FindingsJson of(Prose prose, List<Finding> findings, Function<Text, String> words) {
        return new FindingsJson(
                prose.text(), findings.stream().map(it -> finding(it, words)).toList(), counts(findings));
    }

    private static FindingJson finding(Finding finding, Function<Text, String> words) {
        return new FindingJson(
                finding.code().key(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.spans(),
                words.apply(finding.explanation()),
                finding.proposal());
    }

    private static Counts counts(List<Finding> findings) {
        return new Counts(
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.HINT),
                findings.stream().filter(Finding::concernsConsent).count());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(it -> it.severity() == severity && !it.concernsConsent())
                .count();
    }
}
