package org.kaijuan.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;

/**
 * One line of a task's history.
 *
 * @param subject the person, department or day that the act was about; may be empty
 * @param text what was written
 * @param file what was filed with it, if anything
 */
public record TaskStep(
        TaskAct act,
        String by,
        Instant at,
        String subject,
        String text,
        @Nullable FileId file,
        @Nullable String fileName) {}
