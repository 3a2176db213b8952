package org.kaijuan.delivery;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/** A supplier as somebody describes it; see {@link SupplierView}. */
public record NewSupplier(
        Source source, String name, @Nullable LibraryId member, String contact, boolean active) {}
