package org.kaijuan.duties.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Which library a page is about: the one asked for, else one's own, else the first that one may see. */
@Component
class DutyLibraries {

    private final Libraries libraries;
    private final BusinessClock clock;

    DutyLibraries(Libraries libraries, BusinessClock clock) {
        this.libraries = libraries;
        this.clock = clock;
    }

    LibraryView of(Actor actor, String asked) {
        Scope scope = actor.scope(DutiesPermissions.READ).or(actor.scope(DutiesPermissions.SERVE));
        String code = asked.isEmpty() && actor.library() != null && scope.contains(actor.library())
                ? actor.library().code()
                : asked;
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .filter(library -> code.isEmpty() || library.id().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library " + asked));
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
