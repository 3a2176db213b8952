package org.kaijuan.identity.intake;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * A row of a batch.
 *
 * @param reason why it was refused; null if it was not
 */
public record RowView(
        long position,
        @Nullable String name,
        @Nullable String cardNumber,
        @Nullable String username,
        @Nullable String email,
        Action action,
        @Nullable Text reason) {

    /** What happens, or has happened, to the person of the row. */
    public enum Action {
        CREATE,
        UPDATE,
        SAME,
        REFUSE
    }
}
