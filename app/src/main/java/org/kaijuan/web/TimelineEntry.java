package org.kaijuan.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history.
 *
 * @param title what happened, already in the reader's language
 * @param who did it, if a person did
 * @param text what they wrote, shown as written
 * @param tone {@code info}, {@code done}, {@code wait} or {@code danger}
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String who,
        @Nullable String text,
        String tone) {}
