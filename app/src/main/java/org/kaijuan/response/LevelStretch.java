package org.kaijuan.response;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;

/** Days in a row on which one decision holds; without one if the unit says nothing on them. */
public record LevelStretch(Period days, @Nullable LevelView decision) {

    public Level level() {
        return decision == null ? Level.NONE : decision.level();
    }
}
