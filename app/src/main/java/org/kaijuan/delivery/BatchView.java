package org.kaijuan.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * One import.
 *
 * @param known rows that had been imported before
 * @param at business time
 * @param undoneAt when it was taken back; absent while it stands
 */
public record BatchView(
        BatchId id,
        LibraryId library,
        Kind kind,
        Source source,
        String fileName,
        int read,
        int created,
        int known,
        int refused,
        String byName,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {

    /** What was imported. The text is the message {@code delivery.batch.<code>}. */
    public enum Kind {
        /** Deliveries made elsewhere: they count. */
        DELIVERIES("deliveries"),
        /** The platform's own list, only to be compared with ours. */
        STATEMENT("statement");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As stored. */
        public String code() {
            return code;
        }

        static Kind of(String code) {
            return code.equals("statement") ? STATEMENT : DELIVERIES;
        }
    }
}
