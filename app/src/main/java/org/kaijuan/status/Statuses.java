package org.kaijuan.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.kaijuan.continuity.StatusLine;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Schedule;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.opening.ServiceState;
import org.springframework.stereotype.Service;

/** What the public may know of a library: which services are open on a day, by whose order, and what comes next. */
@Service
public class Statuses {

    /** Who sees the services of a library in full sees it on the boards. */
    static final String BOARD = "opening:service:read";

    private final Opening opening;
    private final OpeningHours hours;
    private final Libraries libraries;
    private final Notes notes;
    private final List<StatusLine> lines;
    private final BusinessClock clock;

    Statuses(
            Opening opening,
            OpeningHours hours,
            Libraries libraries,
            Notes notes,
            List<StatusLine> lines,
            BusinessClock clock) {
        this.opening = opening;
        this.hours = hours;
        this.libraries = libraries;
        this.notes = notes;
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(StatusLine::order))
                .toList();
        this.clock = clock;
    }

    /** Today, by business time in the library's zone. Throws {@link NotFoundException} if there is no such library. */
    public LibraryStatus today(LibraryId library) {
        return on(library, clock.today(libraries.get(library).zone()));
    }

    /** On any day, as far as it has been decided by now; what other modules add is told for today only. */
    public LibraryStatus on(LibraryId library, LocalDate day) {
        LibraryView view = libraries.get(library);
        Instant now = clock.instant();
        boolean isToday = day.equals(LocalDate.ofInstant(now, view.zone()));
        return status(view, day, now, notes.of(library, day), isToday ? lines(library, now) : List.of());
    }

    /** All libraries on any day; only their services, for notes and lines stand on the page of each. */
    public ProvinceStatus everywhere(LocalDate day) {
        Instant now = clock.instant();
        return new ProvinceStatus(
                day,
                now.truncatedTo(ChronoUnit.MINUTES),
                libraries.all().stream()
                        .map(library -> status(library, day, now, List.of(), List.of()))
                        .toList());
    }

    /** The libraries that the actor may look at, on any day: for the boards of staff. */
    public ProvinceStatus board(Actor actor, LocalDate day) {
        Scope seen = actor.scope(BOARD);
        ProvinceStatus all = everywhere(day);
        return new ProvinceStatus(
                day,
                all.asOf(),
                all.libraries().stream()
                        .filter(each -> seen.contains(each.library().id()))
                        .toList());
    }

    /** All libraries today. */
    public ProvinceStatus everywhere() {
        return everywhere(clock.today(clock.getZone()));
    }

    private LibraryStatus status(
            LibraryView library, LocalDate day, Instant now, List<NoteView> posted, List<StatusLine.Line> added) {
        Schedule schedule = hours.schedule(library.id(), day, 1);
        return new LibraryStatus(
                library,
                day,
                now.truncatedTo(ChronoUnit.MINUTES),
                schedule.days().getFirst().holiday(),
                schedule.services().stream()
                        .map(service -> service(library.id(), day, service, schedule.state(service, 0)))
                        .toList(),
                posted,
                added);
    }

    private ServiceStatus service(LibraryId library, LocalDate day, ServiceDefinition service, ServiceState state) {
        return new ServiceStatus(
                service,
                state.open(),
                state.since(),
                opening.nextChange(library, service.key(), day).orElse(null),
                state.order(),
                state.reason(),
                state.hoursToday());
    }

    private List<StatusLine.Line> lines(LibraryId library, Instant now) {
        return lines.stream()
                .flatMap(source -> source.lines(library, now).stream())
                .toList();
    }
}
