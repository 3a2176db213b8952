package org.kaijuan.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A logged contact.
 *
 * @param request what became of it, if it became one
 * @param byName who answered
 */
public record ContactView(
        UUID id,
        LibraryId library,
        RequestChannel channel,
        Instant at,
        String caller,
        String subject,
        String answer,
        ContactOutcome outcome,
        @Nullable RequestId request,
        String byName) {}
