package org.kaijuan.desk;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * The library has said no, with a reason.
 *
 * @param at business time
 */
public record RequestDeclined(RequestId request, LibraryId library, String kind, Instant at) {}
