package org.kaijuan.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.LibraryId;

/**
 * A search for a work as it stands.
 *
 * @param reference short and unique, quoted to suppliers outside
 * @param library for whose readers
 * @param position where in the rota the supplier stands
 * @param supplier who has it now, or had it last; absent if nobody was ever asked
 * @param since when it came to the supplier, or back
 * @param staleAt when it goes on to the next supplier by itself; only while searching
 * @param file what was supplied
 * @param waiting how many readers wait for it
 */
public record SupplyView(
        SupplyId id,
        String reference,
        LibraryId library,
        WorkView work,
        DocumentType type,
        SupplyState state,
        int position,
        @Nullable SupplierView supplier,
        Instant since,
        @Nullable Instant staleAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable FileId file,
        int waiting,
        int version) {

    /** The library whose people have it in their queue now. */
    public LibraryId queue() {
        return state == SupplyState.SEARCHING && supplier != null ? supplier.queue() : library;
    }
}
