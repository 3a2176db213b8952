package org.kaijuan.messages;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/** In whose name letters go out. */
@FunctionalInterface
interface Senders {

    /** The library's name; without a library, the province's. */
    String of(@Nullable LibraryId library);
}
