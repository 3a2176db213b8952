package org.kaijuan.duties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty with its story.
 *
 * @param balance of whoever takes it; absent for a gap
 * @param candidates the crew, free ones first, then by what they are owed
 * @param changes after publication, oldest first
 * @param swap the open question to a colleague
 */
public record DutyRecord(
        DutyView duty,
        RosterRow roster,
        @Nullable Balance balance,
        List<Candidate> candidates,
        List<ChangeView> changes,
        @Nullable SwapView swap) {

    public DutyRecord {
        candidates = List.copyOf(candidates);
        changes = List.copyOf(changes);
    }
}
