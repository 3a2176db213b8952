package org.kaijuan.backup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which scheduled backups stay: the newest of each of the last days that have one, and the newest of each of the last weeks
 * (ISO 8601) that have one. Counted in backups, not on the calendar: a system that was off for a month loses none.
 */
record Retention(int days, int weeks) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'kaijuan-'yyyyMMdd-HHmmss'.kjb'");

    private record Dated(String name, LocalDateTime at) {}

    /** Those of {@code names} that may go; what is not named like a backup is left alone. */
    List<String> expired(Collection<String> names) {
        List<Dated> newestFirst = names.stream()
                .flatMap(name -> date(name).stream().map(at -> new Dated(name, at)))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .toList();
        Set<Dated> kept = new HashSet<>(newestOfEach(newestFirst, days, LocalDate::toString));
        kept.addAll(newestOfEach(newestFirst, weeks, Retention::week));
        return newestFirst.stream()
                .filter(each -> !kept.contains(each))
                .map(Dated::name)
                .toList();
    }

    private static List<Dated> newestOfEach(List<Dated> newestFirst, int count, Function<LocalDate, String> period) {
        Map<String, Dated> newest = new TreeMap<>(Comparator.reverseOrder());
        for (Dated each : newestFirst) {
            newest.putIfAbsent(period.apply(each.at().toLocalDate()), each);
        }
        List<Dated> all = new ArrayList<>(newest.values());
        return all.subList(0, Math.min(count, all.size()));
    }

    private static String week(LocalDate day) {
        return "%d-%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Optional<LocalDateTime> date(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
