package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * A directive at a unit.
 *
 * @param from the unit that sent it there
 * @param passedBy who did that
 * @param note what they added in their own words; may be empty
 * @param firstRead when somebody of the unit first opened it
 * @param readers how many have
 * @param passedOnAt when the unit sent it on to those below
 */
public record Arrival(
        DirectiveId directive,
        UnitId unit,
        UnitId from,
        Instant arrivedAt,
        String passedBy,
        String note,
        @Nullable Instant firstRead,
        int readers,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant passedOnAt) {

    /** How far a unit has come with it. */
    public enum Standing {
        /** The level above has not passed it on. */
        NOT_ARRIVED,
        UNREAD,
        READ,
        ACKNOWLEDGED,
        /** Acknowledged after the deadline. */
        LATE
    }

    public Standing standing(@Nullable LocalDate deadline, ZoneId zone) {
        if (acknowledgedAt == null) {
            return firstRead == null ? Standing.UNREAD : Standing.READ;
        }
        boolean late =
                deadline != null && LocalDate.ofInstant(acknowledgedAt, zone).isAfter(deadline);
        return late ? Standing.LATE : Standing.ACKNOWLEDGED;
    }
}
