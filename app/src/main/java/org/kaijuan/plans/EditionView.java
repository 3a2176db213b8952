package org.kaijuan.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;

/**
 * A text of a plan.
 *
 * @param number 1 for the first
 * @param why what gave occasion to it
 * @param review the after-action review whose findings it takes up (OPN-30)
 * @param remarks why it was sent back the last time
 * @param file the signed paper
 */
public record EditionView(
        PlanId plan,
        int number,
        EditionState state,
        PlanContent content,
        String why,
        @Nullable UUID review,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String remarks,
        @Nullable FileId file,
        @Nullable String fileName,
        int version) {

    public boolean isDraft() {
        return state == EditionState.DRAFT;
    }

    public boolean isSubmitted() {
        return state == EditionState.SUBMITTED;
    }
}
