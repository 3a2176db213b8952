package org.kaijuan.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;

/**
 * A sentence that no longer says what was accepted.
 *
 * @param id names exactly this change; another one of the same sentence has another id
 * @param chapter 0 for what stands before the first chapter
 * @param before absent if the sentence is new
 * @param after absent if it is gone
 * @param keepable whether {@link Changes#keep} can bring the accepted sentence back
 */
public record Change(
        String id,
        BlockId block,
        int chapter,
        @Nullable String before,
        @Nullable String after,
        List<Cause> causes,
        boolean keepable) {

    /** Why a sentence has changed, and by whom. */
    public sealed interface Cause {

        /** A query gives another number. */
        record Number(FigureKey key, String before, String after, Provenance provenance) implements Cause {}

        /** A library has corrected its return. */
        record Correction(String library, int version, String by) implements Cause {}

        /** Somebody of the secretariat has written. */
        record Edit(String by, Instant at) implements Cause {}

        /** The paragraph was taken out. */
        record Removal() implements Cause {}
    }

    public Change {
        causes = List.copyOf(causes);
    }
}
