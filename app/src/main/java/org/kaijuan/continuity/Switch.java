package org.kaijuan.continuity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/**
 * Something that an order has thrown.
 *
 * @param unit of the order
 * @param library absent for what was thrown for the whole unit
 * @param subject stable: {@code service:reading-room}, {@code policy:delivery.quota-per-day}
 * @param what the same in words
 * @param thrownAt business time
 * @param releasedAt when it was put back; absent while it is thrown
 */
public record Switch(
        UUID id,
        OrderId order,
        String orderTitle,
        String orderNumber,
        String action,
        UnitId unit,
        @Nullable LibraryId library,
        String subject,
        Text what,
        Text before,
        Text after,
        Instant thrownAt,
        String thrownBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {

    public boolean isThrown() {
        return releasedAt == null;
    }
}
