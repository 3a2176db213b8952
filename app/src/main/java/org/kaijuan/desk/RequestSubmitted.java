package org.kaijuan.desk;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * Somebody has asked a library for something.
 *
 * @param at business time
 */
public record RequestSubmitted(RequestId request, LibraryId library, String kind, Instant at) {}
