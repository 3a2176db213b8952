package org.kaijuan.opening;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hours of a day as one line of text, {@code 08:00-12:00 14:00-17:30}; nothing means that nobody is there. */
public final class HoursText {

    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2})[:\uFF1A](\\d{2})[-\u2013\u2014~\uFF5E](\\d{1,2})[:\uFF1A](\\d{2})");

    private HoursText() {}

    /**
     * Reads what people type: also 8:00–17:10 with full-width signs, separated by blanks or commas.
     *
     * @throws IllegalArgumentException when it is no such text, or ranges overlap
     */
    public static List<TimeRange> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<TimeRange> ranges = Arrays.stream(text.strip().split("[\\s,;\uFF0C\u3001\uFF1B]+"))
                .map(HoursText::range)
                .sorted(Comparator.comparing(TimeRange::opens))
                .toList();
        for (int i = 1; i < ranges.size(); i++) {
            LocalTime end = ranges.get(i - 1).closes();
            if (end.equals(LocalTime.MIDNIGHT) || ranges.get(i).opens().isBefore(end)) {
                throw new IllegalArgumentException("overlapping: " + text);
            }
        }
        return ranges;
    }

    private static TimeRange range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        try {
            return new TimeRange(time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static LocalTime time(String hour, String minute) {
        return hour.equals("24") && minute.equals("00")
                ? LocalTime.MIDNIGHT
                : LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    /** The canonical text. */
    public static String print(List<TimeRange> ranges) {
        return ranges.stream()
                .map(range ->
                        range.opens() + "-" + (range.closes().equals(LocalTime.MIDNIGHT) ? "24:00" : range.closes()))
                .collect(Collectors.joining(" "));
    }
}
