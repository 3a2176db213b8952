package org.kaijuan.delivery;

import java.time.Instant;
import java.util.Arrays;

/**
 * One thing that happened to a search.
 *
 * @param supplierName as it was called then; empty if no supplier is concerned
 * @param reason code of a {@link CannotReason}, or the order by which a supplier is closed; may be empty
 * @param note what somebody wrote; may be empty
 * @param byName who did it; empty for the program itself
 * @param at business time
 */
public record SupplyEvent(
        Happened happened, String supplierName, String reason, String note, String byName, Instant at) {

    /** What happened. The text is the message {@code delivery.happened.<code>}. */
    public enum Happened {
        OPENED("opened"),
        JOINED("joined"),
        ASKED("asked"),
        SKIPPED("skipped"),
        STALE("stale"),
        CANNOT("cannot"),
        RETURNED("returned"),
        SUPPLIED("supplied"),
        GIVEN_UP("given-up");

        private final String code;

        Happened(String code) {
            this.code = code;
        }

        /** As stored. */
        public String code() {
            return code;
        }

        static Happened of(String code) {
            return Arrays.stream(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such event: " + code));
        }
    }
}
