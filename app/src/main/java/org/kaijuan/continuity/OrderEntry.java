package org.kaijuan.continuity;

import java.time.Instant;
import org.kaijuan.kernel.Text;

/**
 * A line in the journal of an order.
 *
 * @param act tail of the message key {@code continuity.act.<act>}
 * @param words in detail
 * @param at business time
 */
public record OrderEntry(String act, Text words, Instant at, String by) {}
