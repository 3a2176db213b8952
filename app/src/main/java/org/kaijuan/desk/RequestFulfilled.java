package org.kaijuan.desk;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * The reader has what was asked for.
 *
 * @param at business time
 */
public record RequestFulfilled(RequestId request, LibraryId library, String kind, Instant at) {}
