package org.kaijuan.desk;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A request as it stands.
 *
 * @param number short and speakable, unique over all libraries
 * @param title one line made by the kind from the fields
 * @param fields as accepted, by the name of the field
 * @param department code of the unit in whose queue it is; absent = the library's common queue
 * @param outOfHours it arrived while the service was not staffed
 * @param dueAt when the library wants to have answered; moves on by the time that it waits for the reader
 * @param firstReplyAt when somebody of the library first wrote to the reader, or fulfilled or declined
 * @param doneAt when it was fulfilled, declined, withdrawn or merged
 * @param declined the reason, if it was declined
 * @param phase where it stands within its kind; text = message {@code request.<kind>.phase.<phase>}
 * @param version grows with each change
 */
public record RequestView(
        RequestId id,
        long number,
        LibraryId library,
        String kind,
        String title,
        Map<String, String> fields,
        PersonRef reader,
        RequestChannel channel,
        Instant submittedAt,
        boolean outOfHours,
        RequestState state,
        @Nullable PersonRef assignee,
        @Nullable String department,
        Instant dueAt,
        @Nullable Instant firstReplyAt,
        @Nullable Instant waitingSince,
        @Nullable Instant doneAt,
        @Nullable DeclineReason declined,
        @Nullable RequestId mergedInto,
        @Nullable String phase,
        @Nullable Verdict verdict,
        @Nullable String verdictComment,
        int version) {

    /** A request as it comes in; its number is given when it is stored. */
    static RequestView fresh(
            RequestId id,
            LibraryId library,
            String kind,
            String title,
            Map<String, String> fields,
            PersonRef reader,
            RequestChannel channel,
            Instant at,
            boolean outOfHours,
            Instant dueAt) {
        return new RequestView(
                id,
                0,
                library,
                kind,
                title,
                fields,
                reader,
                channel,
                at,
                outOfHours,
                RequestState.SUBMITTED,
                null,
                null,
                dueAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    RequestView numbered(long given) {
        return new RequestView(
                id,
                given,
                library,
                kind,
                title,
                fields,
                reader,
                channel,
                submittedAt,
                outOfHours,
                state,
                assignee,
                department,
                dueAt,
                firstReplyAt,
                waitingSince,
                doneAt,
                declined,
                mergedInto,
                phase,
                verdict,
                verdictComment,
                version);
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether the library is late at {@code now}. The reader's own thinking time does not count. */
    public boolean isOverdue(Instant now) {
        return isOpen() && state != RequestState.WAITING_FOR_READER && dueAt.isBefore(now);
    }
}
