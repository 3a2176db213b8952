package org.kaijuan.opening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another last day for a decision that was recorded before.
 *
 * @param lastDay absent for "until further notice"; a day before the first day of the decision says that it never held
 * @param order by which it was ended or extended
 */
public record NewEnd(@Nullable LocalDate lastDay, String order, Instant at, String by) {}
