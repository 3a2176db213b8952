package org.kaijuan.delivery;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where our records and the platform's statement differ about one paper.
 *
 * @param key for paging and for choosing
 * @param ours type and day in our records; absent if we have none
 * @param theirs type and day in the statement; absent if it has none
 */
public record Difference(
        UUID key,
        String title,
        @Nullable Side ours,
        @Nullable Side theirs) {

    /** What one side says. */
    public record Side(DocumentType type, LocalDate day) {}

    /** How they differ. The text is the message {@code delivery.difference.<code>}. */
    public enum Kind {
        ONLY_HERE("only-here"),
        ONLY_THERE("only-there"),
        TYPE("type"),
        DAY("day");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** In messages and exports. */
        public String code() {
            return code;
        }
    }

    public Kind kind() {
        if (theirs == null) {
            return Kind.ONLY_HERE;
        }
        if (ours == null) {
            return Kind.ONLY_THERE;
        }
        return ours.type() == theirs.type() ? Kind.DAY : Kind.TYPE;
    }
}
