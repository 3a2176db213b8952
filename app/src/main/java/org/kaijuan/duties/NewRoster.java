package org.kaijuan.duties;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * A roster to be made.
 *
 * @param period at most 366 days
 * @param order by whose decision, as a document number or in words; empty if there is none
 * @param orderId of the order that asked for it; absent when a person did
 */
public record NewRoster(
        LibraryId library,
        String title,
        Period period,
        String order,
        @Nullable UUID orderId) {

    public NewRoster(LibraryId library, String title, Period period, String order) {
        this(library, title, period, order, null);
    }
}
