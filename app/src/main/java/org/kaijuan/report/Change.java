package org.kaijuan.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.Recorded;

/**
 * A sentence that no longer says what was accepted.
 *
 * @param id names exactly this change; another one of the same sentence has another id
 * @param chapter 0 for what stands before the first chapter
 * @param before absent if the sentence is new
 * @param after absent if it is gone
 * @param marks which of its words were taken out and put in
 * @param keepable whether {@link Changes#keep} can bring the accepted sentence back
 */
public record Change(
        String id,
        BlockId block,
        int chapter,
        @Nullable String before,
        @Nullable String after,
        List<Mark> marks,
        List<Cause> causes,
        boolean keepable) {

    /** Why a sentence has changed, and by whom. */
    public sealed interface Cause {

        /**
         * A query gives another number.
         *
         * @param recorded who last recorded something that it counts; absent if nobody knows
         */
        record Number(
                FigureKey key,
                String before,
                String after,
                Provenance provenance,
                @Nullable Recorded recorded) implements Cause {}

        /** A library has corrected its return. */
        record Correction(String library, int version, String by) implements Cause {}

        /** Somebody of the secretariat has written. */
        record Edit(String by, Instant at) implements Cause {}

        /** The paragraph was taken out. */
        record Removal(String by, Instant at) implements Cause {}
    }

    public Change {
        marks = List.copyOf(marks);
        causes = List.copyOf(causes);
    }

    /** The numbers that have moved. */
    Set<FigureKey> moved() {
        return causes.stream()
                .filter(Cause.Number.class::isInstance)
                .map(cause -> ((Cause.Number) cause).key())
                .collect(Collectors.toSet());
    }

    /** Whether more has changed than numbers. */
    boolean hasOtherWords() {
        return causes.size() > moved().size();
    }

    /** Whether it tells how {@code line} has changed. */
    boolean isAbout(Redline.Line line) {
        return line.hasChanged()
                && line.oldText().equals(Objects.requireNonNullElse(before, ""))
                && line.newText().equals(Objects.requireNonNullElse(after, ""));
    }
}
