package org.kaijuan.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A mail on its way, as staff see it.
 *
 * @param nextAt when it will be tried (again), while it waits
 * @param receipt what the receiving server answered
 * @param error why the last attempt did not succeed, or why it came back
 */
public record OutgoingView(
        LetterId id,
        @Nullable LibraryId library,
        PersonId to,
        String address,
        String subject,
        String body,
        DispatchState state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Instant sentAt,
        @Nullable String receipt,
        @Nullable String error) {

    /** Whether staff may still change its words or keep it from leaving. */
    public boolean isStillHere() {
        return switch (state) {
            case HELD, WAITING, FAILED, UNCERTAIN -> true;
            case SENDING, SENT, DROPPED, BOUNCED -> false;
        };
    }
}
