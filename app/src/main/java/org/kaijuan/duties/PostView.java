package org.kaijuan.duties;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.PersonId;

/** A post of a roster, with its crew in order. */
public record PostView(
        PostId id,
        String name,
        @Nullable UnitId department,
        LocalTime starts,
        LocalTime ends,
        PostDays days,
        int seats,
        List<PersonId> crew) {

    public PostView {
        crew = List.copyOf(crew);
    }

    /** Whether a turn lasts past midnight. */
    public boolean isNight() {
        return !ends.isAfter(starts);
    }
}
