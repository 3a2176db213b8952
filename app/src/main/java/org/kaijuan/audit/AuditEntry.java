package org.kaijuan.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * One line of the trail.
 *
 * @param recordedAt system time
 * @param businessAt what the library's calendar said; the same outside a demo
 * @param action {@code module.entity.verb}, e.g. {@code desk.request.claimed}
 * @param actor absent for the program itself
 * @param actorName as it was at the time
 * @param address network address of the client; absent for jobs and the command line
 */
public record AuditEntry(
        UUID id,
        Instant recordedAt,
        Instant businessAt,
        Deed deed,
        String action,
        @Nullable PersonId actor,
        String actorName,
        Actor.Via via,
        @Nullable String address,
        @Nullable LibraryId library,
        String subjectType,
        String subjectId,
        Map<String, Object> detail) {}
