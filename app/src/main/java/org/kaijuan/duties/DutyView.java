package org.kaijuan.duties;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.duties.rotation.Why;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * One turn.
 *
 * @param post name of the post
 * @param person who takes it; absent for a gap
 * @param name of that person; empty for a gap
 * @param why in numbers; absent for gaps and for those put in by hand
 * @param away for a gap: how many of the crew are on leave
 * @param busy for a gap: how many have another duty or rest after a night
 * @param dropped whether the roster was cancelled or shortened before this day
 * @param attendedAt when it was noted that this person was there
 */
public record DutyView(
        DutyId id,
        RosterId roster,
        LibraryId library,
        PostId postId,
        String post,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        Burden burden,
        @Nullable PersonId person,
        String name,
        boolean byHand,
        @Nullable Why why,
        int away,
        int busy,
        boolean dropped,
        @Nullable Instant attendedAt,
        @Nullable String attendedBy,
        int version) {

    public boolean isGap() {
        return person == null;
    }

    DutyView named(String name) {
        return new DutyView(
                id,
                roster,
                library,
                postId,
                post,
                day,
                startsAt,
                endsAt,
                burden,
                person,
                name,
                byHand,
                why,
                away,
                busy,
                dropped,
                attendedAt,
                attendedBy,
                version);
    }
}
