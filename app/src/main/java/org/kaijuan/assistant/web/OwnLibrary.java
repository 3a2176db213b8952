package org.kaijuan.assistant.web;

import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.web.Option;
import org.springframework.stereotype.Component;

/** Which library a page of the assistant is about: the one asked for, else one's own, else the first where one may. */
@Component("assistantOwnLibrary")
class OwnLibrary {

    private final Libraries libraries;

    OwnLibrary(Libraries libraries) {
        this.libraries = libraries;
    }

    LibraryView of(Actor actor, String permission, String asked) {
        List<LibraryView> mine = libraries.all().stream()
                .filter(library -> actor.may(permission, library.id()))
                .filter(library -> asked.isEmpty() || library.id().code().equals(asked))
                .toList();
        Optional<LibraryView> own = mine.stream()
                .filter(library -> library.id().equals(actor.library()))
                .findFirst();
        return own.or(() -> mine.stream().findFirst()).orElseThrow(() -> new NotFoundException("library " + asked));
    }

    /** What there is to choose from; nothing if it is only one. */
    List<Option> options(Actor actor, String permission) {
        List<Option> options = libraries.all().stream()
                .filter(library -> actor.may(permission, library.id()))
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
        return options.size() > 1 ? options : List.of();
    }
}
