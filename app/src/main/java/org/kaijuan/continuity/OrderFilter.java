package org.kaijuan.continuity;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/** Which orders a list shows; an absent field does not filter. */
public record OrderFilter(
        @Nullable LibraryId library, @Nullable OrderState state) {

    public static final OrderFilter ALL = new OrderFilter(null, null);
}
