package org.kaijuan.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;

/** Lists people, by name, within the libraries where the actor may read them. */
@Service
public class PeopleDirectory {

    private static final int COUNTED = 1_000;

    private final PersonSearch search;
    private final Trees trees;
    private final Audit audit;

    PeopleDirectory(PersonSearch search, Trees trees, Audit audit) {
        this.search = search;
        this.trees = trees;
        this.audit = audit;
    }

    /**
     * One page of people, in the order of their names. The total is counted up to 1,000.
     *
     * @param cursor of a page before; null for the first
     */
    public Listing<PersonRow> list(Actor actor, PeopleFilter filter, @Nullable String cursor, int limit) {
        PersonSearch.Query query = query(actor, IdentityPermissions.PERSON_READ, filter);
        List<PersonRow> found = search.page(query, after(cursor), limit + 1);
        return Listing.upTo(
                        limit, found, last -> Cursor.encode(last.name(), last.id()), search.count(query, COUNTED + 1))
                .cappedAt(COUNTED);
    }

    /** All of them, streamed outside any transaction; leaves a trace. Close the stream. */
    public Stream<PersonRow> export(Actor actor, PeopleFilter filter) {
        PersonSearch.Query query = query(actor, IdentityPermissions.PERSON_EXPORT, filter);
        audit.exported(actor, filter.library(), "identity.people", search.count(query, Integer.MAX_VALUE));
        return search.stream(query);
    }

    private PersonSearch.Query query(Actor actor, String permission, PeopleFilter filter) {
        Scope held = actor.scope(permission);
        boolean everywhere =
                held.libraries().containsAll(trees.now().everywhere().libraries());
        Scope scope = filter.library() == null ? held : held.and(Scope.of(filter.library()));
        return new PersonSearch.Query(scope, everywhere && filter.library() == null, filter);
    }

    private static PersonSearch.@Nullable Position after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        return new PersonSearch.Position(parts.getFirst(), UUID.fromString(parts.getLast()));
    }
}
