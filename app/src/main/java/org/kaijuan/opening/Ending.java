package org.kaijuan.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish to give a decision another last day; see {@link NewEnd}. */
public record Ending(UUID decision, @Nullable LocalDate lastDay) {}
