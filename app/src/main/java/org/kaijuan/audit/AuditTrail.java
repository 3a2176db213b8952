package org.kaijuan.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches the trail, within the libraries for which the actor may read it. */
@Service
public class AuditTrail {

    public static final String READ = "audit:entry:read";

    private static final int MOST_COUNTED = 1000;

    private final AuditQueries queries;
    private final Audit audit;
    private final ZoneId zone;

    AuditTrail(AuditQueries queries, Audit audit, BusinessClock businessClock) {
        this.queries = queries;
        this.audit = audit;
        this.zone = businessClock.getZone();
    }

    /**
     * Entries that match, newest first.
     *
     * @param before last entry of the page before; absent for the first page
     */
    @Transactional(readOnly = true)
    public AuditPage search(Actor actor, AuditFilter filter, @Nullable UUID before, int limit) {
        AuditQueries.Search search = search(actor, filter, before);
        List<AuditEntry> entries = queries.page(search, limit + 1);
        boolean more = entries.size() > limit;
        List<AuditEntry> shown = more ? entries.subList(0, limit) : entries;
        long counted = queries.count(search(actor, filter, null), MOST_COUNTED + 1);
        return new AuditPage(
                shown, more ? shown.getLast().id() : null, Math.min(counted, MOST_COUNTED), counted > MOST_COUNTED);
    }

    /** All entries that match, newest first, for a file. That it was exported is recorded first, and so is part of it. */
    public Stream<AuditEntry> export(Actor actor, AuditFilter filter) {
        AuditQueries.Search search = search(actor, filter, null);
        LibraryId library = filter.library() == null ? actor.library() : filter.library();
        audit.exported(actor, library, "audit.entries", queries.count(search, Integer.MAX_VALUE));
        return queries.all(search);
    }

    /** The actions that occur in the trail, for the filter. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return queries.actions();
    }

    private AuditQueries.Search search(Actor actor, AuditFilter filter, @Nullable UUID before) {
        if (!actor.mayAnywhere(READ)) {
            throw new ForbiddenException(READ);
        }
        Period period = filter.period();
        return new AuditQueries.Search(
                filter,
                actor.scope(READ),
                actor.library() == null,
                period == null ? null : firstId(period.start(zone)),
                period == null ? null : firstId(period.end(zone)),
                before);
    }

    /** Ids begin with the milliseconds of their making (UUID version 7): a period is a range of ids. */
    private static UUID firstId(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16, 0);
    }
}
