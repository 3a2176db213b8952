package org.kaijuan.opening;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Who may see and set what about which library. */
@Component
class OpeningAccess {

    private final Libraries libraries;

    OpeningAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    LibraryView requireRead(Actor actor, LibraryId library) {
        LibraryView view = libraries.get(library);
        if (!actor.may(OpeningPermissions.READ, library) && !actor.may(OpeningPermissions.WRITE, library)) {
            throw new NotFoundException("library " + library);
        }
        return view;
    }

    LibraryView requireWrite(Actor actor, LibraryId library) {
        LibraryView view = requireRead(actor, library);
        actor.require(OpeningPermissions.WRITE, library);
        return view;
    }
}
