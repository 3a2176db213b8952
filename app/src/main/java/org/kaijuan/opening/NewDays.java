package org.kaijuan.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * Hours of single days to be set; the components are those of {@link DatedHours}.
 *
 * @param service absent for all services without such days of their own
 */
public record NewDays(
        LibraryId library,
        @Nullable String service,
        Period period,
        List<TimeRange> hours,
        String order,
        String reason) {}
