package org.kaijuan.coordination;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Coded;

/**
 * Why a task is there (ORG-02).
 *
 * @param reference identifies the notice, order, plan step …; empty for tasks of one's own
 * @param label how people call it, e.g. the number of a document
 * @param href where it can be read: a path of this installation
 */
public record TaskSource(
        Kind kind, String reference, String label, @Nullable String href) {

    /** What kind of thing a task comes from. */
    public enum Kind implements Coded {
        NOTICE,
        DIRECTIVE,
        ORDER,
        PLAN,
        MEETING,
        INCIDENT,
        REVIEW,
        OWN;

        /** @throws IllegalArgumentException for another word */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A task that somebody in the library thought of. */
    public static TaskSource own() {
        return new TaskSource(Kind.OWN, "", "", null);
    }
}
