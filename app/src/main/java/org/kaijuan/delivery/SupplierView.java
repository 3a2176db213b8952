package org.kaijuan.delivery;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A supplier of a library.
 *
 * @param library whose supplier it is
 * @param member the library that supplies; only for {@link Source#MEMBER}
 * @param contact how staff reach it; free text
 * @param active whether it is asked at all
 * @param version for changes: the one that was read must be the one that is changed
 */
public record SupplierView(
        SupplierId id,
        LibraryId library,
        Source source,
        String name,
        @Nullable LibraryId member,
        String contact,
        boolean active,
        int version) {

    /** The library whose document delivery must be open; null for suppliers that are no library. */
    @Nullable
    LibraryId servingLibrary() {
        return switch (source) {
            case OWN -> library;
            case MEMBER -> member;
            case PLATFORM, COMMERCIAL -> null;
        };
    }

    /** The library whose people see the search in their queue. */
    LibraryId queue() {
        return member == null ? library : member;
    }
}
