package org.kaijuan.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A letter as its reader sees it.
 *
 * @param link a path of this installation or an address, if there is somewhere to go
 * @param at business time
 * @param readAt system time; absent while unread
 */
public record LetterView(
        LetterId id,
        PersonId to,
        @Nullable LibraryId library,
        String template,
        String subject,
        String body,
        @Nullable String link,
        Instant at,
        @Nullable Instant readAt) {

    LetterView with(String body, @Nullable String link) {
        return new LetterView(id, to, library, template, subject, body, link, at, readAt);
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
