package org.kaijuan.gate.web;

import java.time.Instant;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** The library that a page is about, and its time. */
@Component
class GateLibraries {

    private final Libraries libraries;
    private final LibraryChoice choice;
    private final BusinessClock clock;

    GateLibraries(Libraries libraries, LibraryChoice choice, BusinessClock clock) {
        this.libraries = libraries;
        this.choice = choice;
        this.clock = clock;
    }

    LibraryView of(Actor actor, String permission, String asked) {
        return choice.of(actor, permission, asked);
    }

    LibraryView get(LibraryId id) {
        return libraries.get(id);
    }

    Instant now() {
        return clock.instant();
    }
}
