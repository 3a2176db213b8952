package org.kaijuan.coordination.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Option;
import org.springframework.stereotype.Component;

/** Which library a page is about: the one asked for, else one's own, else the first where one may. */
@Component
class LibraryChoice {

    private final Libraries libraries;

    LibraryChoice(Libraries libraries) {
        this.libraries = libraries;
    }

    LibraryView of(Actor actor, String permission, String asked) {
        Scope scope = actor.scope(permission);
        if (!asked.isEmpty()) {
            return libraries
                    .find(asked)
                    .filter(library -> scope.contains(library.id()))
                    .orElseThrow(() -> new NotFoundException("library " + asked));
        }
        return Optional.ofNullable(actor.library())
                .filter(scope::contains)
                .map(libraries::get)
                .or(() -> libraries.all().stream()
                        .filter(library -> scope.contains(library.id()))
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("library"));
    }

    /** The libraries that one may choose from; none where there is only one. */
    List<Option> options(Actor actor, String permission) {
        Scope scope = actor.scope(permission);
        return scope.libraries().size() < 2
                ? List.of()
                : libraries.all().stream()
                        .filter(library -> scope.contains(library.id()))
                        .map(library -> new Option(library.id().code(), library.name()))
                        .toList();
    }

    /** The departments of a library. */
    List<Option> departments(LibraryView library) {
        return libraries.departments(library.id()).stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }
}
