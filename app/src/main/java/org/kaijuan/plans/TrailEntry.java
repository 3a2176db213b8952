package org.kaijuan.plans;

import java.time.Instant;

/**
 * A line of the history of a plan or a template.
 *
 * @param happened drafted, saved, submitted, sent-back, approved, retired …: message {@code plans.event.<happened>}
 * @param edition 0 where no edition is meant
 */
public record TrailEntry(String happened, int edition, String by, String note, Instant at) {}
