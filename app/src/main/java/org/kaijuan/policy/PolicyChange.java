package org.kaijuan.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * What somebody wants a rule to be at a unit.
 *
 * @param value as typed; absent to give the unit's own rule up, so that the units above it decide
 * @param from first day
 * @param to last day; absent for "until further notice"
 * @param order by which it is decided, as a document number or in words
 */
public record PolicyChange(
        String key,
        UnitId unit,
        @Nullable String value,
        LocalDate from,
        @Nullable LocalDate to,
        String order,
        String reason) {}
