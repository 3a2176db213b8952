package org.kaijuan.duties;

import java.time.Instant;

/** A change after publication. Names are empty for a gap. */
public record ChangeView(String before, String after, ChangeCause cause, String reason, String by, Instant at) {}
