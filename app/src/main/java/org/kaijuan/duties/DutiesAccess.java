package org.kaijuan.duties;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Who may see and do what in which library. */
@Component
class DutiesAccess {

    private final Libraries libraries;

    DutiesAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    LibraryView requireRead(Actor actor, LibraryId library) {
        LibraryView view = libraries.get(library);
        boolean known = actor.may(DutiesPermissions.READ, library)
                || actor.may(DutiesPermissions.EDIT, library)
                || actor.may(DutiesPermissions.SERVE, library);
        if (!known) {
            throw new NotFoundException("library " + library);
        }
        return view;
    }

    LibraryView requireEdit(Actor actor, LibraryId library) {
        LibraryView view = requireRead(actor, library);
        actor.require(DutiesPermissions.EDIT, library);
        return view;
    }
}
