package org.kaijuan.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.kaijuan.duties.rotation.Burden;
import org.kaijuan.opening.PublicHolidays;
import org.springframework.stereotype.Component;

/** Workday, weekend or public holiday; a weekend day worked in exchange for a holiday is a workday. */
@Component
class DayKinds {

    private final PublicHolidays holidays;

    DayKinds(PublicHolidays holidays) {
        this.holidays = holidays;
    }

    Burden of(LocalDate day) {
        if (holidays.holiday(day).isPresent()) {
            return Burden.HOLIDAY;
        }
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend && !holidays.isMakeUpDay(day) ? Burden.WEEKEND : Burden.WORKDAY;
    }

    /** The same for a turn of that day: a night is a night unless it is a holiday. */
    Burden of(LocalDate day, boolean night) {
        Burden kind = of(day);
        return night && kind != Burden.HOLIDAY ? Burden.NIGHT : kind;
    }
}
