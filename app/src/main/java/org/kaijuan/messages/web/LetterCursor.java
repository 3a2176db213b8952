package org.kaijuan.messages.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.messages.LetterId;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;

/** Letters are listed from the newest; the last id shown is where the next page begins. */
final class LetterCursor {

    private LetterCursor() {}

    static String encode(LetterId last) {
        return Cursor.encode(last);
    }

    static @Nullable LetterId decode(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return LetterId.of(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }
}
