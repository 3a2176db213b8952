package org.kaijuan.opening.web;

import java.time.LocalDate;
import org.kaijuan.opening.OpeningRecord;
import org.kaijuan.opening.Schedule;

/**
 * The fortnight of a library and what has been set for it.
 *
 * @param maySet whether the way to the forms is shown
 * @param knowsHolidays whether the public holidays of all years shown are known
 */
public record OpeningPage(
        Schedule schedule, OpeningRecord record, LocalDate today, boolean maySet, boolean knowsHolidays) {

    public String code() {
        return schedule.library().id().code();
    }
}
