package org.kaijuan.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a text may say about a figure. A person decides; nothing enters a return without its quote.
 *
 * @param value the number, or the first of a range; of hours the minutes since midnight
 * @param text the value in words when the figure is hours or a range ("8:00–17:10"), else null
 * @param unit in which the figure is kept
 * @param exactness how exactly it is said
 * @param span the number in the text, with its unit
 * @param from index of the sentence (or row of a table) that says it, in {@link Prose#text}
 * @param to index after that sentence
 * @param confidence from 0 to 1; below one half it is doubtful
 */
public record Proposal(
        String figure,
        String label,
        BigDecimal value,
        @Nullable String text,
        String unit,
        Exactness exactness,
        Span span,
        int from,
        int to,
        double confidence) {}
