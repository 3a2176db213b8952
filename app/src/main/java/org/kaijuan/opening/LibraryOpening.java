package org.kaijuan.opening;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about the hours and states of one library as of one revision, and the arithmetic on it. Immutable;
 * knows no database.
 *
 * <p>The order on a day: a decision recorded last says whether the service is open at all. Its hours are those set for the
 * very day; else, on a public holiday none (unless the week says otherwise); else those of the week. Hours of the service
 * itself go before hours of the library, later recorded before earlier. Where nothing is set, a week is Monday to Friday.
 */
record LibraryOpening(
        ZoneId zone,
        PublicHolidays holidays,
        List<StateDecision> decisions,
        List<WeeklyHours> weeks,
        List<DatedHours> dated,
        List<Term> terms) {

    /** Longest search for working time: after a year without any, a closed service has no due times worth having. */
    static final int HORIZON_DAYS = 366;

    private static final List<TimeRange> STANDARD_DAY =
            List.of(TimeRange.of("08:00", "12:00"), TimeRange.of("14:00", "17:30"));

    LibraryOpening {
        decisions = List.copyOf(decisions);
        weeks = List.copyOf(weeks);
        dated = List.copyOf(dated);
        terms = List.copyOf(terms);
    }

    /** A library for which nothing has been set. */
    static LibraryOpening unset(ZoneId zone, PublicHolidays holidays) {
        return new LibraryOpening(zone, holidays, List.of(), List.of(), List.of(), List.of());
    }

    /** This and one more order, recorded after all others: what a preview asks. */
    LibraryOpening with(StateChange further) {
        return with(List.of(further));
    }

    /** The same with several, each recorded after those before it. */
    LibraryOpening with(List<StateChange> further) {
        List<StateDecision> all = new ArrayList<>(decisions);
        for (StateChange change : further) {
            long number = Long.MAX_VALUE - further.size() + all.size() - decisions.size();
            all.add(new StateDecision(new UUID(0, number), number, change, Instant.EPOCH, "", null, null, null));
        }
        return decided(all);
    }

    /** This with other last days for some decisions. */
    LibraryOpening ending(Map<UUID, NewEnd> ends) {
        return decided(decisions.stream()
                .map(it -> ends.containsKey(it.id()) ? it.with(ends.get(it.id())) : it)
                .toList());
    }

    private LibraryOpening decided(List<StateDecision> others) {
        return new LibraryOpening(zone, holidays, others, weeks, dated, terms);
    }

    /** The decisions that ever speak about a service. */
    List<StateDecision> spoken(String service) {
        return decisions.stream()
                .filter(it -> it.everHolds() && it.change().concerns(service))
                .toList();
    }

    /** All days on which a decision begins or has just ended. */
    List<LocalDate> borders() {
        return decisions.stream()
                .filter(StateDecision::everHolds)
                .flatMap(LibraryOpening::borders)
                .toList();
    }

    ServiceState state(String service, LocalDate day) {
        Optional<StateDecision> decision = decision(service, day);
        boolean open = decision.map(it -> it.change().open()).orElse(true);
        return new ServiceState(
                open,
                since(service, day, open),
                decision.map(it -> it.change().order()).orElse(null),
                decision.map(it -> it.change().reason()).orElse(null),
                hours(service, day));
    }

    boolean isOpen(String service, LocalDate day) {
        return decision(service, day).map(it -> it.change().open()).orElse(true);
    }

    boolean isStaffed(String service, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        LocalTime time = LocalTime.ofInstant(moment, zone);
        return hours(service, day).stream().anyMatch(range -> range.contains(time));
    }

    /** When the service is staffed on that day; empty when it is closed. */
    List<TimeRange> hours(String service, LocalDate day) {
        if (!isOpen(service, day)) {
            return List.of();
        }
        return nearest(
                        dated,
                        service,
                        DatedHours::service,
                        DatedHours::number,
                        it -> it.period().contains(day))
                .map(DatedHours::hours)
                .orElseGet(() -> ordinaryHours(service, day));
    }

    /** The moment when {@code working} time of the service has passed since {@code from}; at the latest after 366 days. */
    Instant plusWorkingTime(String service, Instant from, Duration working) {
        Duration remaining = working;
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = first.plusDays(HORIZON_DAYS);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            for (TimeRange range : hours(service, day)) {
                Instant start = later(range.start(day, zone), from);
                Duration length = Duration.between(start, range.end(day, zone));
                if (length.isPositive() && length.compareTo(remaining) >= 0) {
                    return start.plus(remaining);
                }
                remaining = length.isPositive() ? remaining.minus(length) : remaining;
            }
        }
        return last.atStartOfDay(zone).toInstant();
    }

    boolean isTerm(LocalDate day) {
        return terms.stream().anyMatch(term -> term.period().contains(day));
    }

    private Optional<StateDecision> decision(String service, LocalDate day) {
        return decisions.stream()
                .filter(it -> it.speaksOf(service, day))
                .max(Comparator.comparingLong(StateDecision::number));
    }

    private List<TimeRange> ordinaryHours(String service, LocalDate day) {
        Optional<WeeklyHours> week = nearest(
                weeks, service, WeeklyHours::service, WeeklyHours::number, it -> it.covers(day) && isSeason(it, day));
        boolean free = holidays.holiday(day).isPresent()
                && !week.map(WeeklyHours::onHolidays).orElse(false);
        if (free) {
            return List.of();
        }
        DayOfWeek weekday = workedAs(day);
        return week.map(it -> it.on(weekday)).orElseGet(() -> isWeekend(weekday) ? List.of() : STANDARD_DAY);
    }

    /** A weekend day worked in exchange for a holiday goes by the hours of a Monday. */
    private DayOfWeek workedAs(LocalDate day) {
        return holidays.isMakeUpDay(day) ? DayOfWeek.MONDAY : day.getDayOfWeek();
    }

    private static boolean isWeekend(DayOfWeek weekday) {
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private boolean isSeason(WeeklyHours hours, LocalDate day) {
        return switch (hours.season()) {
            case ALWAYS -> true;
            case TERM -> isTerm(day);
            case BREAK -> !isTerm(day);
        };
    }

    private @Nullable LocalDate since(String service, LocalDate day, boolean open) {
        LocalDate begin = day;
        while (true) {
            Optional<LocalDate> change = lastChange(service, begin);
            if (change.isEmpty()) {
                return null;
            }
            if (isOpen(service, change.get().minusDays(1)) != open) {
                return change.get();
            }
            begin = change.get().minusDays(1);
        }
    }

    /** The last day until {@code day} on which a decision about the service begins or has just ended. */
    private Optional<LocalDate> lastChange(String service, LocalDate day) {
        return decisions.stream()
                .filter(it -> it.everHolds() && it.change().concerns(service))
                .flatMap(LibraryOpening::borders)
                .filter(border -> !border.isAfter(day))
                .max(Comparator.naturalOrder());
    }

    /** The first day after {@code day} on which the service is open and was closed, or the other way round. */
    Optional<LocalDate> nextChange(String service, LocalDate day) {
        boolean open = isOpen(service, day);
        return decisions.stream()
                .filter(it -> it.withdrawnAt() == null && it.change().concerns(service))
                .flatMap(LibraryOpening::borders)
                .filter(border -> border.isAfter(day))
                .sorted()
                .filter(border -> isOpen(service, border) != open)
                .findFirst();
    }

    private static Stream<LocalDate> borders(StateDecision decision) {
        LocalDate to = decision.lastDay();
        return to == null
                ? Stream.of(decision.change().from())
                : Stream.of(decision.change().from(), to.plusDays(1));
    }

    private static <T> Optional<T> nearest(
            List<T> entries,
            String service,
            Function<T, @Nullable String> serviceOf,
            ToLongFunction<T> number,
            Predicate<T> applies) {
        return entries.stream()
                .filter(it -> serviceOf.apply(it) == null || service.equals(serviceOf.apply(it)))
                .filter(applies)
                .max(Comparator.comparing((T it) -> serviceOf.apply(it) != null).thenComparingLong(number));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
