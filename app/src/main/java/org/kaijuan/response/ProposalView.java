package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A mode that is proposed to a library because the risk of its county has moved a step.
 *
 * @param before the risk until then; absent if none was known
 * @param mode key of the mode, e.g. {@code half-open}
 * @param from the day of the step
 * @param order the order that was drafted from it
 */
public record ProposalView(
        ProposalId id,
        LibraryId library,
        @Nullable Risk before,
        RiskView risk,
        String mode,
        LocalDate from,
        State state,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String remark,
        @Nullable String order) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** An order was drafted from it. */
        TAKEN,
        DISMISSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
