package org.kaijuan.desk.web;

import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Which library a page of the desk is about: the one asked for, else one's own, else the first where one may. */
@Component
class OwnLibrary {

    private final Libraries libraries;

    OwnLibrary(Libraries libraries) {
        this.libraries = libraries;
    }

    LibraryView of(Actor actor, String permission, String asked) {
        if (!asked.isEmpty()) {
            return libraries
                    .find(asked)
                    .filter(library -> actor.may(permission, library.id()))
                    .orElseThrow(() -> new NotFoundException("library " + asked));
        }
        Scope scope = actor.scope(permission);
        return Optional.ofNullable(actor.library())
                .filter(scope::contains)
                .map(libraries::get)
                .or(() -> libraries.all().stream()
                        .filter(library -> scope.contains(library.id()))
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("library"));
    }
}
