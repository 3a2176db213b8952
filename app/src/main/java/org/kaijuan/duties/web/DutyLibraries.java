package org.kaijuan.duties.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** The library that a page is about, whether one sees its duties or serves in them, with its departments and its day. */
@Component
class DutyLibraries {

    private final Libraries libraries;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    DutyLibraries(Libraries libraries, LibraryChoice choice, BusinessClock clock) {
        this.libraries = libraries;
        this.choice = choice;
        this.clock = clock;
    }

    LibraryView of(Actor actor, String asked) {
        Scope scope = actor.scope(DutiesPermissions.READ).or(actor.scope(DutiesPermissions.SERVE));
        return choice.of(actor, scope, asked);
    }

    LibraryView get(LibraryId id) {
        return libraries.get(id);
    }

    List<UnitView> departments(LibraryId id) {
        return libraries.departments(id);
    }

    LocalDate today(LibraryView library) {
        return clock.today(library.zone());
    }

    Instant now() {
        return clock.instant();
    }
}
