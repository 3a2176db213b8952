package org.kaijuan.policy;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Text;

/**
 * A decision in the history of a rule.
 *
 * @param value in words; absent when the unit gave its own rule up
 */
public record PolicyEntry(
        PolicyVersion version, UnitView unit, @Nullable Text value, State state) {

    /** Where a decision stands today, seen from its own unit. */
    public enum State {
        /** Not begun; can be taken back. */
        PENDING,
        /** What the unit says today. */
        HOLDS,
        /** Covers today, but a later decision of the unit does too. */
        SUPERSEDED,
        /** Its last day has passed. */
        OVER,
        /** Taken back before it began. */
        WITHDRAWN
    }
}
