package org.kaijuan.channels;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A chat group on record.
 *
 * @param library whose; absent for the province's
 * @param keeper the person who gets the to-do where posting is done by hand
 * @param members how many people were in it on {@code countedOn}
 * @param robotTail the last characters of what its robot is reached with; absent if it has no robot
 * @param dissolvedOn since when it is no more
 */
public record ChatGroupView(
        ChatGroupId id,
        @Nullable LibraryId library,
        ChatKind kind,
        String name,
        String purpose,
        ChatAudience audience,
        String keeperPost,
        @Nullable PersonId keeper,
        @Nullable Integer members,
        @Nullable LocalDate countedOn,
        LocalDate establishedOn,
        @Nullable String robotTail,
        @Nullable Instant robotSetAt,
        @Nullable String robotSetBy,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable LocalDate dissolvedOn,
        int version) {

    /** Whether a robot posts there; else its keeper does. */
    public boolean hasRobot() {
        return robotTail != null;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Whether it is still there. */
    public boolean isAlive() {
        return dissolvedOn == null;
    }

    /** Whether posts may go there now. */
    public boolean takesPosts() {
        return isAlive() && !isPaused();
    }
}
