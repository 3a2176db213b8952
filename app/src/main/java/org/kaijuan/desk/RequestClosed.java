package org.kaijuan.desk;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * Nobody expects anything more from a fulfilled or declined request.
 *
 * @param at business time
 */
public record RequestClosed(RequestId request, LibraryId library, String kind, Instant at) {}
