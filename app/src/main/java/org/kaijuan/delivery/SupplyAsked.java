package org.kaijuan.delivery;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * A supplier was asked. Whoever speaks to suppliers outside (ISO 18626, a vendor's API) listens to this and answers through
 * {@link Supplies#supply} or {@link Supplies#cannotSupply}.
 */
public record SupplyAsked(SupplyId supply, LibraryId library, SupplierId supplier, Source source, Instant at) {}
