package org.kaijuan.delivery.web;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Option;

/** Which library a page is about: the one in its address, or else one's own, or else the first that one may. */
final class ChosenLibrary {

    private ChosenLibrary() {}

    static LibraryId of(Actor actor, String permission, String asked) {
        if (!asked.isEmpty()) {
            if (!LibraryId.isValid(asked)) {
                throw new NotFoundException("library " + asked);
            }
            return new LibraryId(asked);
        }
        Scope scope = actor.scope(permission);
        LibraryId own = actor.library();
        if (own != null && scope.contains(own)) {
            return own;
        }
        return Arrays.stream(scope.codes())
                .findFirst()
                .map(LibraryId::new)
                .orElseThrow(() -> new NotFoundException("library"));
    }

    static List<Option> options(Actor actor, String permission, LibraryNames names) {
        return Arrays.stream(actor.scope(permission).codes())
                .map(code -> new Option(code, names.of(new LibraryId(code))))
                .toList();
    }
}
