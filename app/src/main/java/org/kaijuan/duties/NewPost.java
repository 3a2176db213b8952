package org.kaijuan.duties;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.PersonId;

/**
 * A post to be manned.
 *
 * @param name unique in its roster; a later roster with a post of this name pays back what this one leaves owed
 * @param department whose people man it; absent for the whole library
 * @param ends not after {@code starts}: on the next day
 * @param seats how many at a time, 1 to 20
 * @param crew who takes turns; empty for everybody of the department who does duties
 */
public record NewPost(
        String name,
        @Nullable UnitId department,
        LocalTime starts,
        LocalTime ends,
        PostDays days,
        int seats,
        List<PersonId> crew) {

    public NewPost {
        crew = List.copyOf(crew);
    }
}
