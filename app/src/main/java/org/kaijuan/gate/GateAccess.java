package org.kaijuan.gate;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** Who may know of what. What is outside one's libraries does not exist for one. */
@Component
class GateAccess {

    private final Libraries libraries;

    GateAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    /** Lets pass who holds {@code permission} there, or knows of the gate there and is then told that it is not theirs to do. */
    LibraryView require(Actor actor, LibraryId library, String permission) {
        LibraryView view = libraries.get(library);
        boolean known = actor.may(GatePermissions.READ, library)
                || actor.may(GatePermissions.LEAVE, library)
                || actor.may(GatePermissions.SERVE, library);
        if (!known) {
            throw new NotFoundException("library " + library);
        }
        actor.require(permission, library);
        return view;
    }
}
