package org.kaijuan.opening.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Schedule;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Component;

/** Puts the pages together that several controllers answer with. */
@Component
class OpeningPages {

    static final String READ = "opening:service:read";
    static final String WRITE = "opening:service:write";

    private static final int FORTNIGHT = 14;

    private final Opening opening;
    private final OpeningHours hours;
    private final Libraries libraries;
    private final BusinessClock clock;

    OpeningPages(Opening opening, OpeningHours hours, Libraries libraries, BusinessClock clock) {
        this.opening = opening;
        this.hours = hours;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** @throws NotFoundException if the code is that of no library */
    LibraryView library(String code) {
        return libraries.find(code).orElseThrow(() -> new NotFoundException("library " + code));
    }

    LocalDate today(LibraryView library) {
        return clock.today(library.zone());
    }

    OpeningPage fortnight(Actor actor, LibraryView library, @Nullable LocalDate from) {
        LibraryId id = library.id();
        LocalDate first = from == null ? today(library) : from;
        return new OpeningPage(
                hours.schedule(id, first, FORTNIGHT),
                hours.record(actor, id),
                today(library),
                actor.may(WRITE, id),
                hours.knowsHolidays(first.getYear())
                        && hours.knowsHolidays(first.plusDays(FORTNIGHT).getYear()));
    }

    /**
     * The library whose hours the actor wants to set.
     *
     * @throws NotFoundException if the code is that of no library, or the actor may not know it
     */
    LibraryView mine(Actor actor, String code) {
        LibraryView library = library(code);
        hours.record(actor, library.id());
        actor.require(WRITE, library.id());
        return library;
    }

    /** A form; {@code 422} when it comes back with errors. */
    Page form(String template, LibraryView library, Form form) {
        Page.Shown page = Page.of(template, new OpeningFormPage(library, opening.services(), form));
        return form.hasErrors() ? page.status(422) : page;
    }

    /** Some libraries today. */
    BoardPage board(List<LibraryView> which) {
        List<Schedule> schedules = which.stream()
                .sorted(Comparator.comparingInt(LibraryView::ordinal))
                .map(library -> hours.schedule(library.id(), today(library), 1))
                .toList();
        return new BoardPage(clock.today(clock.getZone()), opening.services(), schedules);
    }
}
