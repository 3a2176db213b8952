package org.kaijuan.plans;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * The wish to carry a plan out.
 *
 * @param number document number of the order that it makes; may be empty
 * @param from first day, in the library's zone
 * @param to last day; absent for "until further notice"
 * @param people post → who does its steps; posts that nobody was named for keep their steps as the post's
 * @param drill as an exercise in a restored copy
 */
public record NewActivation(
        String reason,
        String number,
        LocalDate from,
        @Nullable LocalDate to,
        Map<String, PersonId> people,
        boolean drill) {

    public NewActivation {
        people = Map.copyOf(people);
    }
}
