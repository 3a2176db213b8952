package org.kaijuan.opening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day in the calendar of a library.
 *
 * @param holiday key of the public holiday
 * @param makeUpDay whether it is a weekend day worked in exchange for a holiday
 */
public record ScheduleDay(LocalDate day, @Nullable String holiday, boolean makeUpDay, boolean term) {}
