package org.kaijuan.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A parcel as it stands.
 *
 * @param number short and speakable, unique over all libraries
 * @param cardEnd last digits of the patron's card
 * @param ticket number of the desk's request; absent without one
 * @param stateAt when it came into its state, by the tablet that said so
 * @param lastAct the act that brought it there; absent while it has never left the gatehouse
 * @param doubt what the library has to look into, the last part of the message key {@code gate.doubt.…}
 */
public record ParcelView(
        ParcelId id,
        long number,
        LibraryId library,
        PersonId patron,
        String cardEnd,
        @Nullable Long ticket,
        @Nullable RequestId request,
        int pieces,
        String shelf,
        Instant from,
        Instant to,
        String leftBy,
        Instant leftAt,
        ParcelState state,
        Instant stateAt,
        @Nullable ReturnReason returned,
        @Nullable UUID lastAct,
        @Nullable String doubt) {

    /** What people call it: the number of the request, else its own. */
    public long spoken() {
        return ticket == null ? number : ticket;
    }

    public boolean isAtGate() {
        return state == ParcelState.AT_GATE;
    }

    /** Whether it waits though its time is over. */
    public boolean isOverdue(Instant now) {
        return isAtGate() && to.isBefore(now);
    }

    public boolean isEarly(Instant now) {
        return isAtGate() && now.isBefore(from);
    }
}
