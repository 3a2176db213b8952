package org.kaijuan.opening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Public holidays and the weekend days worked in exchange (make-up days), from a data file with one line a stretch:
 * {@code from to holiday key} or {@code from to workday key}. Years that the file does not speak of have none.
 */
public final class PublicHolidays {

    private static final String CHINA = "/opening/public-holidays-cn.txt";

    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    private PublicHolidays() {}

    /** Those of the notices of the State Council; the file names its sources. */
    public static PublicHolidays china() {
        try (InputStream file = PublicHolidays.class.getResourceAsStream(CHINA)) {
            if (file == null) {
                throw new IllegalStateException("missing in the program: " + CHINA);
            }
            return of(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of a data file; blank lines and those that begin with # are comments. */
    static PublicHolidays of(List<String> lines) {
        PublicHolidays result = new PublicHolidays();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(result::read);
        return result;
    }

    private void read(String line) {
        String[] part = line.split("\\s+", 4);
        LocalDate from = LocalDate.parse(part[0]);
        LocalDate to = LocalDate.parse(part[1]);
        for (LocalDate day : from.datesUntil(to.plusDays(1)).toList()) {
            years.add(day.getYear());
            switch (part[2]) {
                case "holiday" -> holidays.put(day, part[3]);
                case "workday" -> makeUpDays.add(day);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    /** The key of the holiday, e.g. {@code spring-festival}; its name is the message {@code opening.holiday.<key>}. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Whether a Saturday or Sunday is worked in exchange for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.contains(day);
    }

    /** Whether the notices of that year are known; if not, its holidays count as ordinary days. */
    public boolean knows(int year) {
        return years.contains(year);
    }
}
