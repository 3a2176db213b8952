package org.kaijuan.linter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.DateMention;

/**
 * Dates that no calendar has, hours that no clock shows, ranges that end before they begin, weekdays that belong to another day, spans of days that are
 * counted wrong, and dates outside the period of the report.
 *
 * <p>A report may speak of years before and of plans, so a date outside the period is a warning only if the same day lies in
 * the period one year apart: then the year is probably the wrong one.
 */
final class Dates implements Rule {

    private static final Pattern LINK = Pattern.compile(" ?(?:至|到|—{1,2}|-{1,3}|–|~) ?");
    private static final Pattern DAYS = Pattern.compile("(?:连续|历时|共|为期|持续)(?:了)? {0,2}(\\d{1,3}) {0,2}天");
    private static final Pattern HOURS = Pattern.compile(
            "(?<![\\d:：])(\\d{1,2})[:：](\\d{2}) ?(?:-{1,3}|—{1,2}|–|~|至|到) ?(\\d{1,2})[:：](\\d{2})(?![\\d:：])");
    private static final int NEAR = 24;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        DateMention before = null;
        for (DateMention date : reading.dates()) {
            if (date.isImpossible()) {
                findings.add(finding(
                        reading, Code.DATE, Severity.WARNING, date, Text.of("linter.finding.date-impossible"), null));
            }
            weekday(reading, date).ifPresent(findings::add);
            outside(reading, date).ifPresent(findings::add);
            if (before != null) {
                range(reading, before, date).ifPresent(findings::add);
            }
            before = date;
        }
        times(reading, findings);
        return findings;
    }

    /** 8:00—25:00: one end is a time, so that the other should be. */
    private static void times(Reading reading, List<Finding> findings) {
        Matcher hours = HOURS.matcher(reading.text());
        while (hours.find()) {
            boolean from = isTime(hours.group(1), hours.group(2));
            boolean to = isTime(hours.group(3), hours.group(4));
            if (from != to) {
                findings.add(new Finding(
                        Code.DATE,
                        Severity.WARNING,
                        List.of(reading.span(hours.start(), hours.end())),
                        Text.of("linter.finding.time-impossible"),
                        null));
            }
        }
    }

    private static boolean isTime(String hour, String minute) {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        return minutes <= 24 * 60 && Integer.parseInt(minute) < 60;
    }

    private static Optional<Finding> weekday(Reading reading, DateMention date) {
        Optional<LocalDate> day = date.date();
        if (date.weekday() == null || day.isEmpty() || date.year() == null && !reading.isYearKnown()) {
            return Optional.empty();
        }
        if (day.get().getDayOfWeek() == date.weekday()) {
            return Optional.empty();
        }
        String right = day.get().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
        return Optional.of(finding(
                reading,
                Code.WEEKDAY,
                Severity.WARNING,
                date,
                Text.of(
                        "linter.finding.weekday",
                        day.get(),
                        day.get().getDayOfWeek().getValue()),
                right));
    }

    private static Optional<Finding> outside(Reading reading, DateMention date) {
        Period period = reading.settings().period();
        Optional<LocalDate> day = date.date();
        if (period == null || day.isEmpty() || date.year() == null || period.contains(day.get())) {
            return Optional.empty();
        }
        LocalDate meant = inPeriod(period, day.get());
        return Optional.of(finding(
                reading,
                Code.DATE,
                meant == null ? Severity.HINT : Severity.WARNING,
                date,
                Text.of("linter.finding.date-outside", day.get(), period.from(), period.to()),
                meant == null ? null : meant.toString()));
    }

    /** The same day of another year, if the period has it. */
    private static @Nullable LocalDate inPeriod(Period period, LocalDate day) {
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            LocalDate other = day.withYear(year);
            if (period.contains(other)) {
                return other;
            }
        }
        return null;
    }

    private static Optional<Finding> range(Reading reading, DateMention first, DateMention last) {
        boolean linked = last.from() >= first.to()
                && last.from() - first.to() <= 6
                && LINK.matcher(reading.text().substring(first.to(), last.from()))
                        .matches();
        Optional<LocalDate> from = first.date();
        Optional<LocalDate> to = until(first, last);
        if (!linked || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            return Optional.of(new Finding(
                    Code.DATE,
                    Severity.WARNING,
                    List.of(reading.span(first.from(), last.to())),
                    Text.of("linter.finding.date-reversed", from.get(), to.get()),
                    null));
        }
        return days(
                reading,
                first,
                last,
                from.get().datesUntil(to.get().plusDays(1)).count());
    }

    /** The end of a range that names its year once, before or after the turn of the year. */
    private static Optional<LocalDate> until(DateMention first, DateMention last) {
        Integer month = last.month();
        Integer day = last.day();
        if (last.year() != null || month == null || day == null) {
            return last.date();
        }
        boolean nextYear = first.month() != null && first.month() >= 11 && month <= 2;
        try {
            return Optional.of(LocalDate.of(first.yearOrAssumed() + (nextYear ? 1 : 0), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Finding> days(Reading reading, DateMention first, DateMention last, long right) {
        int end = Math.min(reading.sentenceEnd(last.to()), last.to() + NEAR);
        Matcher days = DAYS.matcher(reading.text()).region(last.to(), Math.max(end, last.to()));
        if (!days.find()) {
            return Optional.empty();
        }
        int said = Integer.parseInt(Objects.requireNonNull(days.group(1)));
        boolean isRight = said == right || said == right - 1;
        return isRight
                ? Optional.empty()
                : Optional.of(new Finding(
                        Code.DATE,
                        Severity.WARNING,
                        List.of(reading.span(first.from(), last.to()), reading.span(days.start(1), days.end())),
                        Text.of("linter.finding.days", right, said),
                        null));
    }

    private static Finding finding(
            Reading reading, Code code, Severity severity, DateMention date, Text why, @Nullable String proposal) {
        return new Finding(code, severity, List.of(reading.span(date.from(), date.to())), why, proposal);
    }
}
