package org.kaijuan.messages;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * How a library words one kind of letter in one language.
 *
 * @param name e.g. {@code delivery.ready}
 * @param gaps names that may stand in braces
 * @param version 0 for the shipped wording
 * @param changedBy who gave the library its own wording
 */
public record WordingView(
        LibraryId library,
        String name,
        String language,
        String subject,
        String body,
        Set<String> gaps,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public boolean isOwn() {
        return version > 0;
    }
}
