package org.kaijuan.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.kaijuan.kernel.Period;

/**
 * How many requests a service may expect. The usual number of a weekday is its mean over the weeks that were looked at; an
 * entry of the demand calendar adds what it says above 100 per cent, or takes away what it says below; never less than none.
 * Pure arithmetic.
 *
 * @param service key of the service
 * @param past the days that the usual numbers come from
 */
public record LoadForecast(String service, Period past, List<Day> days) {

    /**
     * A day to come.
     *
     * @param usual requests without any demand
     * @param expected requests with the demand of the calendar
     * @param because titles of the entries that concern it
     */
    public record Day(LocalDate day, double usual, double expected, List<String> because) {}

    public LoadForecast {
        days = List.copyOf(days);
    }

    /** The sum of the expected requests. */
    public double expected() {
        return days.stream().mapToDouble(Day::expected).sum();
    }

    /** The sum of what is usual. */
    public double usual() {
        return days.stream().mapToDouble(Day::usual).sum();
    }

    /** Whether the calendar says anything about these days. */
    public boolean isUnusual() {
        return days.stream().anyMatch(day -> !day.because().isEmpty());
    }

    /**
     * @param counted requests by day; a day of {@code past} that is missing had none
     * @param demands entries that concern the library, those for other services too
     */
    static LoadForecast of(
            String service,
            Period past,
            SortedMap<LocalDate, ? extends Number> counted,
            List<Demand> demands,
            Period ahead) {
        return of(
                service,
                past,
                counted,
                ahead,
                demands.stream().map(demand -> new Share(demand, counted)).toList());
    }

    /**
     * An entry of the calendar among many libraries.
     *
     * @param counted requests by day in those of the libraries that it concerns
     */
    record Share(Demand demand, SortedMap<LocalDate, ? extends Number> counted) {}

    /**
     * For many libraries together, of which an entry may concern some only.
     *
     * @param counted requests by day in all of them
     */
    static LoadForecast of(
            String service,
            Period past,
            SortedMap<LocalDate, ? extends Number> counted,
            Period ahead,
            List<Share> shares) {
        Map<DayOfWeek, Double> usual = usual(past, counted);
        Map<Share, Map<DayOfWeek, Double>> usualOf = new LinkedHashMap<>();
        shares.stream()
                .filter(share -> share.demand().load().containsKey(service))
                .forEach(share -> usualOf.put(share, usual(past, share.counted())));
        List<Day> days = new ArrayList<>();
        ahead.dates().forEach(day -> days.add(day(day, usual.getOrDefault(day.getDayOfWeek(), 0.0), service, usualOf)));
        return new LoadForecast(service, past, days);
    }

    private static Day day(LocalDate day, double usual, String service, Map<Share, Map<DayOfWeek, Double>> usualOf) {
        List<String> because = new ArrayList<>();
        double expected = usual;
        for (Map.Entry<Share, Map<DayOfWeek, Double>> each : usualOf.entrySet()) {
            Demand demand = each.getKey().demand();
            if (demand.days().contains(day)) {
                double share = each.getValue().getOrDefault(day.getDayOfWeek(), 0.0);
                expected += share * (demand.load().getOrDefault(service, 100) - 100) / 100;
                because.add(demand.title());
            }
        }
        return new Day(day, usual, Math.max(0, expected), List.copyOf(because));
    }

    private static Map<DayOfWeek, Double> usual(Period past, SortedMap<LocalDate, ? extends Number> counted) {
        Map<DayOfWeek, Double> sums = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, Integer> numbers = new EnumMap<>(DayOfWeek.class);
        past.dates().forEach(day -> {
            Number count = counted.get(day);
            sums.merge(day.getDayOfWeek(), count == null ? 0 : count.doubleValue(), Double::sum);
            numbers.merge(day.getDayOfWeek(), 1, Integer::sum);
        });
        sums.replaceAll((weekday, sum) -> sum / numbers.getOrDefault(weekday, 1));
        return sums;
    }
}
