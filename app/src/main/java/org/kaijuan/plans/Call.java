package org.kaijuan.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wish to carry a plan out in a whole province.
 *
 * @param number document number of the orders that it makes; may be empty
 * @param from first day, in each library's zone
 * @param to last day; absent for "until further notice"
 */
public record Call(
        String reason,
        String number,
        LocalDate from,
        @Nullable LocalDate to) {}
