package org.kaijuan.delivery;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which searches a list shows.
 *
 * @param source only those that a supplier of this source has
 */
public record SupplyFilter(Where where, @Nullable Source source) {

    /** Whose turn it is. The text is the message {@code delivery.where.<code>}. */
    public enum Where {
        /** With us: our own searches and those of other libraries that ask us. */
        HERE("here"),
        /** Ours, but somebody else has them. */
        ELSEWHERE("elsewhere"),
        /** Those of other libraries that ask us. */
        ASKED("asked");

        private final String code;

        Where(String code) {
            this.code = code;
        }

        /** In URLs. */
        public String code() {
            return code;
        }

        /** The one with that code; nothing if there is none. */
        public static Optional<Where> find(String code) {
            return Arrays.stream(values())
                    .filter(where -> where.code.equals(code))
                    .findFirst();
        }
    }
}
