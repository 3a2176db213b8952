package org.kaijuan.response;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;

/**
 * How far one unit has come with a directive.
 *
 * @param arrival absent if it has not arrived
 * @param heldBy the unit that has it and has not passed it on; absent if it has arrived
 */
public record ReachLine(
        UnitView unit,
        Arrival.Standing standing,
        @Nullable Arrival arrival,
        @Nullable UnitView heldBy) {

    /** Whether nobody of the unit has opened it. */
    public boolean hasNotRead() {
        return standing == Arrival.Standing.UNREAD || standing == Arrival.Standing.NOT_ARRIVED;
    }

    /** Whether the unit has it and has not acknowledged it. */
    public boolean isAwaited() {
        return standing == Arrival.Standing.UNREAD || standing == Arrival.Standing.READ;
    }
}
