package org.kaijuan.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;

/**
 * What became of a post in one group.
 *
 * @param byRobot whether a robot posts there, or the keeper by hand
 * @param attempts how often a robot has tried
 * @param nextAt system time before which no robot tries
 * @param settledAt business time at which the group had it
 * @param settledBy who posted it; empty for a robot
 * @param repeated whether it may be there twice: an attempt broke off when the group may have had it
 * @param shortened whether the group got its beginning and a link
 * @param digested whether the group got it as a line of several
 * @param trouble why the last attempt came to nothing, a tail of {@code channels.trouble.<code>}
 * @param troubleWords what the other side said
 * @param evidence what the keeper wrote about the posting
 * @param evidenceFile a picture of it
 */
public record DeliveryView(
        PostId post,
        ChatGroupView group,
        boolean byRobot,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        boolean repeated,
        boolean shortened,
        boolean digested,
        @Nullable String trouble,
        @Nullable String troubleWords,
        @Nullable String evidence,
        @Nullable FileId evidenceFile) {

    /** Whether a robot will post it. */
    public boolean isWaiting() {
        return state == DeliveryState.WAITING;
    }
}
