package org.kaijuan.coordination.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.BadInputException;

/** What programs send, read strictly: what cannot be understood is a 400 that names the field. */
final class Sent {

    static final int MOST_ROWS = 200;

    private Sent() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw BadInputException.of("web.bad-parameter", field);
        }
        return value;
    }

    /** @param of refuses another word by {@link IllegalArgumentException} */
    static <T> T word(String field, @Nullable String code, Function<String, T> of) {
        try {
            return of.apply(needed(field, code));
        } catch (IllegalArgumentException unknown) {
            throw BadInputException.of("web.bad-parameter", field);
        }
    }

    static LibraryId library(Libraries libraries, @Nullable String code) {
        String wanted = needed("library", code);
        return libraries
                .find(wanted)
                .map(LibraryView::id)
                .orElseThrow(() -> new NotFoundException("library " + wanted));
    }

    /** The library of a filter; none for no code. */
    static @Nullable LibraryId filter(Libraries libraries, @Nullable String code) {
        return code == null || code.isEmpty() ? null : library(libraries, code);
    }

    static UnitId department(@Nullable String code) {
        if (code == null || !UnitId.isValid(code)) {
            throw BadInputException.of("coordination.no-such-department");
        }
        return new UnitId(code);
    }

    static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }

    static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    static List<PersonId> people(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(PersonId::new).toList();
    }

    static int limit(int wanted) {
        return Math.clamp(wanted, 1, MOST_ROWS);
    }
}
