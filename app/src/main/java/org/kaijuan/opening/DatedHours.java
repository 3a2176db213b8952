package org.kaijuan.opening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * Other hours than those of the week for a few days, holidays included.
 *
 * @param service absent when they are for every service without such days of its own
 * @param hours empty when nobody is there
 */
public record DatedHours(
        UUID id,
        long number,
        LibraryId library,
        @Nullable String service,
        Period period,
        List<TimeRange> hours,
        String order,
        String reason) {

    public DatedHours {
        hours = List.copyOf(hours);
    }
}
