package org.kaijuan.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the next page of a list begins: the sort key of the last row shown, opaque to whoever passes it back. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    /** The parts as one string that is safe in a URL; parts must not contain U+001F. */
    public static String encode(Object... parts) {
        String joined = Stream.of(parts).map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of a cursor.
     *
     * @throws BadInputException if it is not a cursor with {@code parts} parts
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            List<String> decoded = List.of(new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1));
            if (decoded.size() == parts) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through: the same answer as for a wrong number of parts
        }
        throw BadInputException.of("web.bad-cursor");
    }

    /** The single id that a cursor holds. */
    public static UUID uuid(String cursor) {
        try {
            return UUID.fromString(decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }
}
