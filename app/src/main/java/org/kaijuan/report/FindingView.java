package org.kaijuan.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;
import org.kaijuan.linter.Severity;
import org.kaijuan.prose.Span;

/**
 * Something in a report that a person should look at, and what somebody has decided about it.
 *
 * @param id stays the same as long as the same words are found for the same reason
 * @param code of the linter, or {@code broken-reference}, {@code declared-differs}, {@code typed-number}
 * @param spans places in the text that {@link ReportFindings#text} gives
 * @param proposal what could stand there instead; nothing is changed by itself
 */
public record FindingView(
        String id,
        String code,
        Severity severity,
        List<Span> spans,
        Text explanation,
        @Nullable String proposal,
        @Nullable Verdict verdict) {

    /** What somebody decided. */
    public enum Decision {
        /** It is a slip, and is being mended. */
        RIGHT,
        /** It is right as it stands. */
        FALSE
    }

    public record Verdict(Decision decision, String reason, String by, Instant at) {}

    public FindingView {
        spans = List.copyOf(spans);
    }
}
