package org.kaijuan.opening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hours and calendars: what the week looks like, single days that are different, terms.
 *
 * <p>The commands throw {@link NotFoundException} if the actor may not know the library or there is no such service, {@link
 * ForbiddenException} if the actor may see but not set it.
 */
@Service
public class OpeningHours {

    private static final int LONGEST_SCHEDULE = 62;
    private static final int LONGEST_NAME = 100;

    private final OpeningTable table;
    private final HoursTable hours;
    private final Services services;
    private final Libraries libraries;
    private final OpeningAccess access;
    private final PublicHolidays holidays;
    private final Audit audit;

    OpeningHours(
            OpeningTable table,
            HoursTable hours,
            Services services,
            Libraries libraries,
            OpeningAccess access,
            PublicHolidays holidays,
            Audit audit) {
        this.table = table;
        this.hours = hours;
        this.services = services;
        this.libraries = libraries;
        this.access = access;
        this.holidays = holidays;
        this.audit = audit;
    }

    /**
     * The services of a library, day by day, at most 62 days; for everybody, since it hangs at the door.
     *
     * @throws NotFoundException if there is no such library
     */
    public Schedule schedule(LibraryId library, LocalDate from, int days) {
        LibraryOpening opening = table.of(library);
        List<LocalDate> dates = IntStream.range(0, Math.min(days, LONGEST_SCHEDULE))
                .mapToObj(from::plusDays)
                .toList();
        Map<String, List<ServiceState>> states = services.inOrder().stream()
                .map(ServiceDefinition::key)
                .collect(Collectors.toMap(
                        key -> key,
                        key -> dates.stream()
                                .map(day -> opening.state(key, day))
                                .toList()));
        List<ScheduleDay> calendar =
                dates.stream().map(day -> calendarDay(opening, day)).toList();
        return new Schedule(libraries.get(library), calendar, services.inOrder(), states);
    }

    private ScheduleDay calendarDay(LibraryOpening opening, LocalDate day) {
        return new ScheduleDay(day, holidays.holiday(day).orElse(null), holidays.isMakeUpDay(day), opening.isTerm(day));
    }

    /** Whether the public holidays of that year are known; if not, they count as ordinary days. */
    public boolean knowsHolidays(int year) {
        return holidays.knows(year);
    }

    /** The terms of the school of a library, as entered so far. */
    public List<Term> terms(LibraryId library) {
        return table.of(library).terms();
    }

    /** Everything that has been set for a library. */
    public OpeningRecord record(Actor actor, LibraryId library) {
        access.requireRead(actor, library);
        LibraryOpening opening = table.of(library);
        return new OpeningRecord(
                lastFirst(opening.decisions(), Comparator.comparingLong(StateDecision::number)),
                lastFirst(opening.weeks(), Comparator.comparingLong(WeeklyHours::number)),
                lastFirst(opening.dated(), Comparator.comparingLong(DatedHours::number)),
                opening.terms());
    }

    private static <T> List<T> lastFirst(List<T> entries, Comparator<T> order) {
        return entries.stream().sorted(order.reversed()).toList();
    }

    /** Sets the hours of an ordinary week. */
    @Transactional
    public Outcome<UUID> setWeek(Actor actor, NewWeek week) {
        access.requireWrite(actor, week.library());
        requireService(week.service());
        Optional<Refusal> refusal = Checks.refusal(week.from(), week.to(), week.order(), week.order());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        table.change();
        UUID id = hours.insert(week, actor.name());
        record(actor, "opening.week.set", week.library(), week.service(), week.from() + " " + week.season());
        return Outcome.done(id);
    }

    /** Sets other hours for single days. */
    @Transactional
    public Outcome<UUID> setDays(Actor actor, NewDays days) {
        access.requireWrite(actor, days.library());
        requireService(days.service());
        Optional<Refusal> refusal =
                Checks.refusal(days.period().from(), days.period().to(), days.order(), days.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        table.change();
        UUID id = hours.insert(days, actor.name());
        String what = days.period().from() + "/" + days.period().to() + " " + HoursText.print(days.hours());
        record(actor, "opening.days.set", days.library(), days.service(), what);
        return Outcome.done(id);
    }

    /** Enters a term of the school; refused if it meets another one. */
    @Transactional
    public Outcome<Term> addTerm(Actor actor, LibraryId library, String name, Period period) {
        access.requireWrite(actor, library);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.refused("opening.name-missing");
        }
        table.change();
        boolean meets = table.of(library).terms().stream().anyMatch(term -> overlap(term.period(), period));
        if (meets) {
            return Outcome.refused("opening.terms-overlap");
        }
        Term term = hours.insertTerm(library, name.strip(), period);
        record(actor, "opening.term.added", library, null, name + " " + period.from() + "/" + period.to());
        return Outcome.done(term);
    }

    private static boolean overlap(Period one, Period other) {
        return !one.to().isBefore(other.from()) && !other.to().isBefore(one.from());
    }

    /**
     * Gives terms other days, in one statement; the trail has one entry for all. For orders that postpone a term (ORG-20).
     *
     * @param periods by id of the term
     */
    @Transactional
    public void moveTerms(Actor actor, Collection<Term> terms, Map<UUID, Period> periods) {
        terms.forEach(term -> access.requireWrite(actor, term.library()));
        table.change();
        hours.moveTerms(periods);
        audit.record(actor, "opening.terms.moved", null, "service", "all", Map.of("terms", periods.size()));
    }

    /** Strikes a term out; without it its days are break. */
    @Transactional
    public void removeTerm(Actor actor, LibraryId library, UUID id) {
        access.requireWrite(actor, library);
        table.change();
        hours.deleteTerm(library, id);
        record(actor, "opening.term.removed", library, null, id.toString());
    }

    private void requireService(@Nullable String service) {
        if (service != null) {
            services.require(service);
        }
    }

    private void record(Actor actor, String action, LibraryId library, @Nullable String service, String what) {
        audit.record(actor, action, library, "service", service == null ? "all" : service, Map.of("set", what));
    }
}
