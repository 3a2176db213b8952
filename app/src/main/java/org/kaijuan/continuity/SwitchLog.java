package org.kaijuan.continuity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that orders have thrown, by whom, from what to what: the way back is made from it. */
@Service
public class SwitchLog {

    private static final int MOST_OPEN = 1000;

    private final SwitchRows rows;
    private final Libraries libraries;

    SwitchLog(SwitchRows rows, Libraries libraries) {
        this.rows = rows;
        this.libraries = libraries;
    }

    /**
     * What is still thrown in a library, by orders for it or for a unit above it, the last first; at most 1,000. For other
     * modules; people ask {@link #list}.
     *
     * @throws NotFoundException if there is no such library
     */
    @Transactional(readOnly = true)
    public List<Switch> open(LibraryId library) {
        libraries.get(library);
        return rows.of(Scope.of(library), true, null, MOST_OPEN);
    }

    /** The same for many at once; libraries in which nothing is thrown are absent. */
    @Transactional(readOnly = true)
    public Map<LibraryId, List<Switch>> open(Scope where) {
        return rows.open(where);
    }

    /**
     * The log of a library, the last first.
     *
     * @param thrownOnly without what was put back
     * @throws NotFoundException if there is no such library for the actor
     */
    @Transactional(readOnly = true)
    public Listing<Switch> list(
            Actor actor, LibraryId library, boolean thrownOnly, @Nullable String cursor, int limit) {
        libraries.get(library);
        if (!actor.may(ContinuityPermissions.READ, library)) {
            throw new NotFoundException("library " + library);
        }
        return list(Scope.of(library), thrownOnly, cursor, limit);
    }

    /** The log of all libraries in the actor's reach, the last first; each switch once, also one of a whole unit. */
    @Transactional(readOnly = true)
    public Listing<Switch> list(Actor actor, boolean thrownOnly, @Nullable String cursor, int limit) {
        return list(actor.scope(ContinuityPermissions.READ), thrownOnly, cursor, limit);
    }

    private Listing<Switch> list(Scope where, boolean thrownOnly, @Nullable String cursor, int limit) {
        UUID before = cursor == null ? null : Cursor.uuid(cursor);
        List<Switch> found = rows.of(where, thrownOnly, before, limit + 1);
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), rows.count(where, thrownOnly));
    }
}
