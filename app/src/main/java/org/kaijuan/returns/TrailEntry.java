package org.kaijuan.returns;

import java.time.Instant;

/**
 * One step in the history of a notice or a return.
 *
 * @param happened code of the step
 * @param note what was said with it; may be empty
 */
public record TrailEntry(String happened, String byName, String note, Instant at) {}
