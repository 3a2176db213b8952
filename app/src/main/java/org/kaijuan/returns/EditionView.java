package org.kaijuan.returns;

import java.time.Instant;

/** One submission of a return. */
public record EditionView(int number, Instant submittedAt, String submittedBy, boolean accepted) {}
