package org.kaijuan.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of requests: a library's queue, a reader's own, and what happened to one of them. */
@Service
@Transactional(readOnly = true)
public class RequestQueue {

    private static final int CAP = 1_000;

    private static final int MOST = 200;

    private static final int MOST_EXPORTED = 50_000;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final Requests requests;
    private final Steps steps;
    private final Audit audit;
    private final BusinessClock clock;

    RequestQueue(JdbcClient jdbc, RequestRows rows, Requests requests, Steps steps, Audit audit, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.requests = requests;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of the queue of the actor's libraries; the total is counted up to 1,000.
     *
     * @param cursor of the page before; absent for the first
     */
    public Listing<RequestView> queue(Actor actor, QueueFilter filter, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        QueueSql query = query(actor, filter);
        List<RequestView> found = jdbc.sql(query.page(cursor, size + 1))
                .params(query.values())
                .query(rows)
                .list();
        return Listing.upTo(size, found, query::cursorAfter, count(query)).cappedAt(CAP);
    }

    /** All requests of a filter for a file, at most 50,000, read page by page while the file is written. */
    @Transactional
    public Stream<RequestView> export(Actor actor, QueueFilter filter) {
        long total = count(actor, filter);
        audit.exported(actor, filter.library(), "desk.requests", total);
        return Stream.iterate(
                        Optional.of(queue(actor, filter, null, MOST)),
                        Optional::isPresent,
                        page -> page.map(Listing::next).map(next -> queue(actor, filter, next, MOST)))
                .flatMap(Optional::stream)
                .flatMap(page -> page.items().stream())
                .limit(MOST_EXPORTED);
    }

    /** How many there are, at most 1,001, which means "more than 1,000". */
    public long count(Actor actor, QueueFilter filter) {
        return count(query(actor, filter));
    }

    private long count(QueueSql query) {
        return jdbc.sql(query.count(CAP + 1))
                .params(query.values())
                .query(Long.class)
                .single();
    }

    private QueueSql query(Actor actor, QueueFilter filter) {
        return new QueueSql(filter, scope(actor, filter.library()), actor.person(), clock.instant());
    }

    private static Scope scope(Actor actor, @Nullable LibraryId library) {
        if (library == null) {
            return actor.scope(DeskAccess.READ);
        }
        if (!actor.may(DeskAccess.READ, library)) {
            throw new NotFoundException("library " + library);
        }
        return Scope.of(library);
    }

    /** The actor's own requests, the newest first; the total is counted up to 1,000. */
    public Listing<RequestView> mine(Actor actor, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        Position after = Position.of(cursor);
        List<RequestView> found = jdbc.sql(RequestRows.SELECT + """
                 where reader_id = :reader and (submitted_at, id) < (:at, :id)
                order by submitted_at desc, id desc limit :limit
                """)
                .param("reader", actor.requirePerson().value())
                .param("at", Sql.at(after.at()))
                .param("id", after.id().value())
                .param("limit", size + 1)
                .query(rows)
                .list();
        return Listing.upTo(size, found, last -> Cursor.encode(last.submittedAt(), last.id()), countMine(actor))
                .cappedAt(CAP);
    }

    /** The actor's own open requests, those that wait for the actor first. */
    public List<RequestView> mineOpen(Actor actor, int limit) {
        return jdbc.sql(RequestRows.SELECT + " where reader_id = :reader and " + QueueSql.OPEN + """
                 order by waiting_since nulls last, submitted_at desc limit :limit
                """)
                .param("reader", actor.requirePerson().value())
                .param("limit", Math.clamp(limit, 1, MOST))
                .query(rows)
                .list();
    }

    private long countMine(Actor actor) {
        return jdbc.sql(
                        "select count(*) from (select 1 from desk.request where reader_id = :reader limit :cap) as found")
                .param("reader", actor.requirePerson().value())
                .param("cap", CAP + 1)
                .query(Long.class)
                .single();
    }

    /** What happened to a request, in order; its reader does not see what is only the library's business. */
    public List<Step> history(Actor actor, RequestId id) {
        RequestView request = requests.get(id);
        DeskAccess.see(actor, request);
        boolean staff = actor.may(DeskAccess.READ, request.library());
        return steps.of(id).stream()
                .filter(step -> staff || step.act().isForReader())
                .toList();
    }

    /** Those of {@code ids} that the actor may see, in that order. */
    public List<RequestView> those(Actor actor, Collection<RequestId> ids) {
        return requests.all(List.copyOf(ids)).stream()
                .filter(request -> DeskAccess.sees(actor, request))
                .toList();
    }

    /** The {@link RequestView#version()} of each request, so that who shows it knows when to look again. */
    public Map<RequestId, Integer> versions(Collection<RequestId> ids) {
        UUID[] values = ids.stream().map(RequestId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select id, version from desk.request where id = any(:ids::uuid[])")
                .param("ids", values)
                .query((row, index) -> Map.entry(new RequestId(row.getObject("id", UUID.class)), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Other open requests of the same reader and kind: what this one may be a duplicate of. */
    public List<RequestView> siblings(Actor actor, RequestView request) {
        actor.require(DeskAccess.READ, request.library());
        return jdbc.sql(RequestRows.SELECT + """
                 where reader_id = :reader and library_id = :library and kind = :kind and id <> :id
                    and state not in ('withdrawn', 'merged')
                order by submitted_at desc, id desc limit 10
                """)
                .param("reader", request.reader().id().value())
                .param("library", request.library().code())
                .param("kind", request.kind())
                .param("id", request.id().value())
                .query(rows)
                .list();
    }

    /** Where a page of one's own requests begins. */
    private record Position(Instant at, RequestId id) {

        private static final Position START =
                new Position(Instant.parse("9999-01-01T00:00:00Z"), new RequestId(new java.util.UUID(-1, -1)));

        static Position of(@Nullable String cursor) {
            if (cursor == null) {
                return START;
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Position(Instant.parse(parts.get(0)), RequestId.of(parts.get(1)));
            } catch (RuntimeException noCursor) {
                throw BadInputException.of("web.bad-cursor");
            }
        }
    }
}
