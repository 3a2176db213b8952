package org.kaijuan.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A number that the report keeps, whatever its query gives today. */
record Held(FigureKey key, String shown, @Nullable BigDecimal number, String reason, Instant heldAt, String heldBy) {}
