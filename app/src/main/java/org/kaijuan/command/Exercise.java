package org.kaijuan.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;

/** What {@code ./kaijuan drill} rehearses; a bean of the module that has plans. */
public interface Exercise {

    /** The library of a plan; absent if there is no such plan. */
    Optional<LibraryId> library(String plan);

    /** Carries the plan out in this copy and returns when all is done that needs no people. */
    Result run(Actor actor, String plan);

    /** @param path of the page with the scores */
    record Result(String path, List<Score> scores) {}

    /**
     * How long something took.
     *
     * @param milestone what was reached, e.g. {@code closure}
     * @param taken from the beginning; absent while it waits for people
     * @param planned by the plan; absent if the plan has no step for it
     * @param then in 2020; absent if nobody wrote that down
     * @param points 0 to 100; absent while it waits for people
     */
    record Score(
            String milestone,
            @Nullable Duration taken,
            @Nullable Duration planned,
            @Nullable Duration then,
            @Nullable Integer points) {}
}
