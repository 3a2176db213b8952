package org.kaijuan.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Option;
import org.springframework.stereotype.Component;

/** Which library a page is about, and which others there are to choose from. The one answer for all pages. */
@Component
public class LibraryChoice {

    private final Libraries libraries;

    LibraryChoice(Libraries libraries) {
        this.libraries = libraries;
    }

    /**
     * The library asked for, else one's own, else the first of the register where the permission holds.
     *
     * @param asked the code in the address; null or empty if it names none
     * @throws NotFoundException if the library asked for does not exist or is out of reach, or if none is in reach
     */
    public LibraryView of(Actor actor, String permission, @Nullable String asked) {
        return of(actor, actor.scope(permission), asked);
    }

    /** As {@link #of(Actor, String, String)}, for pages that several permissions open. */
    public LibraryView of(Actor actor, Scope scope, @Nullable String asked) {
        if (asked != null && !asked.isEmpty()) {
            return libraries
                    .find(asked)
                    .filter(library -> scope.contains(library.id()))
                    .orElseThrow(() -> new NotFoundException("library " + asked));
        }
        return Optional.ofNullable(actor.library())
                .filter(scope::contains)
                .map(libraries::get)
                .or(() -> among(scope).stream().findFirst())
                .orElseThrow(() -> new NotFoundException("library"));
    }

    /** The libraries of the permission to choose from, in the order of the register; none where there is only one. */
    public List<Option> options(Actor actor, String permission) {
        List<LibraryView> libraries = among(actor.scope(permission));
        return libraries.size() < 2
                ? List.of()
                : libraries.stream()
                        .map(library -> new Option(library.id().code(), library.name()))
                        .toList();
    }

    /** The departments of a library to choose from. */
    public List<Option> departments(LibraryView library) {
        return libraries.departments(library.id()).stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    private List<LibraryView> among(Scope scope) {
        return libraries.all().stream()
                .filter(library -> scope.contains(library.id()))
                .toList();
    }
}
