package org.kaijuan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says days and times as people do: 今天 14:30, 周二 14:30, 2月11日 14:30, 2019年12月31日. */
final class Dates {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final Locale language;
    private final LocalDate today;

    Dates(Words words, Locale language, LocalDate today) {
        this.words = words;
        this.language = language;
        this.today = today;
    }

    Moment day(LocalDate day) {
        String spoken = format(day.getYear() == today.getYear() ? "date.weekday-day" : "date.day-year", day);
        return new Moment(spoken, day.toString(), day.toString());
    }

    /** As part of a sentence: 2月11日, and its year where it is not this one. */
    String inSentence(LocalDate day) {
        return format(day.getYear() == today.getYear() ? "date.day" : "date.day-year", day);
    }

    Moment time(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String spoken = near(local.toLocalDate()) + " " + CLOCK.format(local);
        return new Moment(
                spoken,
                EXACT.format(local),
                instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private String near(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return words.of(language, "date.today");
        }
        if (days == -1) {
            return words.of(language, "date.yesterday");
        }
        if (days == 1) {
            return words.of(language, "date.tomorrow");
        }
        if (days > 1 && days < 7) {
            return format("date.weekday", day);
        }
        return inSentence(day);
    }

    private String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of(language, pattern), language)
                .format(day);
    }
}
