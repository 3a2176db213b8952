package org.kaijuan.reopening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Switch;
import org.kaijuan.kernel.PersonId;

/**
 * A line of a checklist.
 *
 * @param thrown what it puts back; absent for what people added
 * @param putBack whether what was thrown has been put back meanwhile
 * @param subject the same kind of thing in all libraries, for lead times
 * @param words of people; empty for a switch
 * @param owner who sees to it; empty if nobody
 * @param expectedDays how long it was thought to take
 */
public record ItemView(
        ItemId id,
        ChecklistId checklist,
        @Nullable Switch thrown,
        boolean putBack,
        String subject,
        String words,
        @Nullable Fate fate,
        String reason,
        @Nullable PersonId ownerId,
        String owner,
        @Nullable Integer expectedDays,
        Instant addedAt,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /** Whether nothing is left to do: done, put back meanwhile, or staying for a reason. */
    public boolean isGreen() {
        return doneAt != null || fate == Fate.STAYS || putBack;
    }

    /** Days from being listed to being done; absent until then. */
    public @Nullable Long takenDays() {
        return doneAt == null ? null : Math.ceilDiv(ChronoUnit.MINUTES.between(addedAt, doneAt), 24 * 60L);
    }
}
