package org.kaijuan.figures;

import java.time.Instant;
import org.kaijuan.kernel.LibraryId;

/**
 * Who last recorded something that a figure counts.
 *
 * @param by a member of the staff as named at the time; empty for a reader, who is not named
 * @param at business time of the act
 */
public record Recorded(Act act, LibraryId library, String by, Instant at) {

    /** What was done. The text is the message {@code figures.recorded.<name>}. */
    public enum Act {
        /** A reader has asked. */
        REQUEST,
        /** The library has acted on a request. */
        HANDLED,
        /** The library has delivered a paper. */
        DELIVERY,
        /** A list was imported. */
        IMPORT,
        /** An import was undone. */
        IMPORT_UNDONE,
        /** A return was submitted. */
        RETURN
    }
}
