package org.kaijuan.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.prose.Span;
import org.kaijuan.report.FindingView;
import org.kaijuan.web.Words;

/**
 * A finding in the API (contract §4).
 *
 * @param spans offsets count Unicode code points of the text beside the findings
 * @param decision what a person decided: {@code right}, {@code false}; absent as long as nobody did
 */
record FindingAnswer(
        String id,
        String code,
        String severity,
        List<Span> spans,
        String explanation,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String proposal,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String decision) {

    static FindingAnswer of(FindingView finding, Words words, Locale language) {
        FindingView.Verdict verdict = finding.verdict();
        return new FindingAnswer(
                finding.id(),
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.spans(),
                words.of(language, finding.explanation()),
                finding.proposal(),
                verdict == null ? null : verdict.decision().name().toLowerCase(Locale.ROOT));
    }
}
