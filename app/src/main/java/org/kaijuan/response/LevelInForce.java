package org.kaijuan.response;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;

/**
 * The level that a library is under on a day and why: the strictest of those of the units it stands in.
 *
 * @param unit which unit has decided it; of equally strict ones the nearest. Absent where nobody has decided any
 * @param decision by which
 */
public record LevelInForce(
        Level level, @Nullable UnitView unit, @Nullable LevelView decision) {

    static final LevelInForce NOTHING = new LevelInForce(Level.NONE, null, null);
}
