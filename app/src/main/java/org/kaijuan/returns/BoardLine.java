package org.kaijuan.returns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Coded;

/**
 * One library on the board of a notice.
 *
 * @param kind and city as on the day of issue
 * @param returnId absent if nothing has been begun
 * @param firstComplete absent if nothing was submitted
 */
public record BoardLine(
        LibraryView library,
        LibraryView.Kind kind,
        String city,
        Standing standing,
        @Nullable ReturnId returnId,
        @Nullable ReturnState state,
        @Nullable Instant firstComplete,
        int edition,
        @Nullable String exemption,
        @Nullable Instant firstRead) {

    /** Where a library stands towards the deadline; exactly one holds. */
    public enum Standing implements Coded {
        ON_TIME,
        LATE,
        MISSING,
        EXEMPT
    }

    public boolean isSubmitted() {
        return firstComplete != null;
    }

    public boolean isAccepted() {
        return state == ReturnState.ACCEPTED;
    }
}
