package org.kaijuan.channels.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupId;
import org.kaijuan.web.BadInputException;

/** What programs send, read strictly: what cannot be understood is a 400 that names the field. */
final class Sent {

    static final int MOST_ROWS = 200;

    private Sent() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A text that counts as absent when it is blank. */
    static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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

    /** A word of a filter; none for an empty one. */
    static <T> @Nullable T filter(String field, String code, Function<String, T> of) {
        return code.isEmpty() ? null : word(field, code, of);
    }

    static Set<ChatGroupId> groups(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(ChatGroupId::new).collect(Collectors.toSet());
    }

    static int limit(int wanted) {
        return Math.clamp(wanted, 1, MOST_ROWS);
    }
}
