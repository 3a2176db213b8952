package org.kaijuan.coordination;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.OpeningHours;
import org.springframework.stereotype.Component;

/** Which day a node falls on, by the calendar of the library. */
@Component
class TaskDays {

    private final OpeningHours hours;
    private final Libraries libraries;
    private final BusinessClock clock;

    TaskDays(OpeningHours hours, Libraries libraries, BusinessClock clock) {
        this.hours = hours;
        this.libraries = libraries;
        this.clock = clock;
    }

    ZoneId zone(LibraryId library) {
        return libraries.get(library).zone();
    }

    LocalDate today(LibraryId library) {
        return clock.today(zone(library));
    }

    /** Nothing if it is reckoned from a term that nobody has entered yet. */
    Optional<LocalDate> due(LibraryId library, TaskNode node, LocalDate given) {
        return switch (node) {
            case TaskNode.OnDay(LocalDate day) -> Optional.of(day);
            case TaskNode.FromTermStart(int days) ->
                hours.terms(library).stream()
                        .map(term -> term.period().from())
                        .filter(start -> !start.isBefore(given))
                        .min(Comparator.naturalOrder())
                        .map(start -> start.plusDays(days));
        };
    }
}
