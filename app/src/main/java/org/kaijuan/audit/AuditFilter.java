package org.kaijuan.audit;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;

/**
 * What a search of the trail asks for; an absent field does not filter.
 *
 * @param person beginning of the actor's name
 * @param action whole or beginning, e.g. {@code desk.} or {@code desk.request.claimed}
 * @param subject id of the thing concerned
 * @param period days of recording
 */
public record AuditFilter(
        @Nullable String person,
        @Nullable String action,
        @Nullable LibraryId library,
        @Nullable String subject,
        @Nullable Deed deed,
        @Nullable Period period) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
