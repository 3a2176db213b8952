package org.kaijuan.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * A roster in a list.
 *
 * @param order by whose decision; empty if there is none
 * @param duties how many turns it has
 * @param gaps how many of them nobody takes
 */
public record RosterRow(
        RosterId id,
        LibraryId library,
        String title,
        Period period,
        RosterState state,
        String order,
        @Nullable UUID orderId,
        String madeBy,
        Instant madeAt,
        @Nullable Instant publishedAt,
        int version,
        int duties,
        int gaps) {

    public boolean isOver(LocalDate today) {
        return period.to().isBefore(today);
    }
}
