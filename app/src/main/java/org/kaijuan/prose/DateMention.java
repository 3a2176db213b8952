package org.kaijuan.prose;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as a text says it, whole or in part: 2020年1月24日, 2月5日（周三）, 2 月, 2013 年度, 2020-3-5.
 *
 * @param year as written, or as a date just before it implies (2020年1月24日至2月29日); null when nothing says it
 * @param month null when only a year is written
 * @param day null when only a month is written; need not exist in the month
 * @param weekday as written right behind it, else null
 * @param assumedYear the year to take where none is written
 * @param from index of its first character in {@link Prose#text}
 * @param to index after it, the weekday included
 */
public record DateMention(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day,
        @Nullable DayOfWeek weekday,
        int assumedYear,
        int from,
        int to) {

    /** The day that is meant; empty when only a year or month is written, or when there is no such day. */
    public Optional<LocalDate> date() {
        if (month == null || day == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(yearOrAssumed(), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 2月30日, 13月: written as a date, yet no calendar has it. */
    public boolean isImpossible() {
        if (month == null) {
            return false;
        }
        return month < 1 || month > 12 || (day != null && (day < 1 || day > longest(month)));
    }

    public int yearOrAssumed() {
        return year == null ? assumedYear : year;
    }

    private int longest(int month) {
        return YearMonth.of(yearOrAssumed(), month).lengthOfMonth();
    }
}
