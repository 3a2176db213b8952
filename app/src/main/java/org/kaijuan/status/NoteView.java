package org.kaijuan.status;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A note to the readers of a library, posted by an order.
 *
 * @param text in Chinese, as it was written
 * @param english absent if nobody has written it in English
 * @param from first day on which it is shown
 * @param to last day; absent for "until further notice"
 * @param order document number or title of the order
 */
public record NoteView(
        UUID id,
        LibraryId library,
        String text,
        @Nullable String english,
        LocalDate from,
        @Nullable LocalDate to,
        String order) {

    /** Whether it is shown on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
