package org.kaijuan.desk;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * Somebody of the library has taken a request on.
 *
 * @param at business time
 */
public record RequestClaimed(RequestId request, LibraryId library, String kind, Instant at) {}
