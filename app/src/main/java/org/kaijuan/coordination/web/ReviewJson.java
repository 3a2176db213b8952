package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.Finding;
import org.kaijuan.coordination.ReviewView;

/**
 * A look back as integrators see it.
 *
 * @param subject {@code incident}, {@code plan}, {@code order}, {@code drill} or {@code other}
 * @param state {@code draft} or {@code concluded}
 * @param version to be sent back with the summary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewJson(
        String id,
        String library,
        String title,
        String subject,
        String reference,
        String label,
        String summary,
        String state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant concludedAt,
        List<FindingJson> findings,
        int version) {

    /**
     * @param kind {@code keep}, {@code change} or {@code lack}
     * @param takenUpBy the version of a plan that has taken it up, as people call it; absent while it waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingJson(
            String id,
            int position,
            String kind,
            String text,
            String proposal,
            @Nullable String task,
            @Nullable String takenUpBy,
            @Nullable Instant takenUpAt) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.id().toString(),
                    finding.position(),
                    finding.kind().code(),
                    finding.text(),
                    finding.proposal(),
                    finding.task() == null ? null : finding.task().toString(),
                    finding.fedInto(),
                    finding.fedAt());
        }
    }

    static ReviewJson of(ReviewView review) {
        return new ReviewJson(
                review.id().toString(),
                review.library().code(),
                review.title(),
                review.subject().code(),
                review.reference(),
                review.label(),
                review.summary(),
                review.state().code(),
                review.openedAt(),
                review.openedBy(),
                review.concludedAt(),
                review.findings().stream().map(FindingJson::of).toList(),
                review.version());
    }
}
