package org.kaijuan.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a review found (OPN-30).
 *
 * @param proposal what the next version of a plan should say; may be empty
 * @param task the task that was made of it
 * @param fedInto the version of a plan that took it up, as people call it; absent while it waits
 * @param fedHref where that version can be read
 */
public record Finding(
        FindingId id,
        ReviewId review,
        int position,
        FindingKind kind,
        String text,
        String proposal,
        @Nullable TaskId task,
        @Nullable String fedInto,
        @Nullable String fedHref,
        @Nullable Instant fedAt) {

    public boolean isWaiting() {
        return fedInto == null;
    }
}
