package org.kaijuan.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A logged contact.
 *
 * @param group name of the group of readers that it came from
 * @param answeredAt absent if it was passed on instead
 * @param request what became of it, if it became one
 * @param byName who answered
 */
public record ContactView(
        UUID id,
        LibraryId library,
        RequestChannel channel,
        @Nullable String group,
        Instant at,
        @Nullable Instant answeredAt,
        String caller,
        String subject,
        String answer,
        ContactOutcome outcome,
        @Nullable RequestId request,
        String byName) {}
