package org.kaijuan.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A parcel that the library brings to the gatehouse.
 *
 * @param request the request of the desk that it fulfils; absent without one
 * @param shelf where the guard finds it
 * @param from first moment at which it may be collected
 * @param to when the library wants it back
 */
public record NewParcel(
        LibraryId library,
        PersonId patron,
        @Nullable RequestView request,
        int pieces,
        String shelf,
        Instant from,
        Instant to) {}
