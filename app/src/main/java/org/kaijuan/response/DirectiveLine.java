package org.kaijuan.response;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitView;

/**
 * A directive in the list of somebody who acts at a unit.
 *
 * @param own absent if it was issued there
 */
public record DirectiveLine(
        DirectiveView directive, UnitView at, @Nullable Arrival own) {

    /** {@code open} (to be acknowledged), {@code acknowledged} or {@code issued}. */
    public String standing() {
        if (own == null) {
            return "issued";
        }
        return own.acknowledgedAt() == null ? "open" : "acknowledged";
    }
}
