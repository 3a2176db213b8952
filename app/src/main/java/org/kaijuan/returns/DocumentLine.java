package org.kaijuan.returns;

import java.time.Instant;

/**
 * A pasted or uploaded report in a list.
 *
 * @param open how many of its proposals nobody has decided on
 */
public record DocumentLine(DocumentId id, String name, String byName, Instant at, int proposals, int open) {}
