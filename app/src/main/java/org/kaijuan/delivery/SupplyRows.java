package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches and their events in the database. */
@Component
class SupplyRows {

    static final String SELECT = """
            select s.*, %s, p.source as supplier_source, p.name as supplier_name, p.library_id as supplier_owner,
                   p.member_library, p.contact, p.active, p.version as supplier_version,
                   (select count(*) from delivery.want where supply_id = s.id and state = 'waiting') as waiting
            from delivery.supply s
            join delivery.work w on w.id = s.work_id
            left join delivery.supplier p on p.id = s.supplier_id
            """.formatted(Works.COLUMNS);

    private static final String INSERT = """
            insert into delivery.supply (id, reference, library_id, work_id, type, state, position, since, opened_at)
            values (:id, :reference, :library, :work, :type, 'returned', -1, :now, :now)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update delivery.supply
            set state = :state, position = :position, supplier_id = :supplier, supplier_library = :queue, since = :since,
                stale_at = :staleAt, ended_at = :endedAt, file_id = :file, version = version + 1
            where id = :id and version = :version
            """;

    private static final String EVENT = """
            insert into delivery.supply_event (id, supply_id, library_id, happened, supplier_name, reason, note, by_name, at,
                                               recorded_at)
            values (:id, :supply, :library, :happened, :supplier, :reason, :note, :by, :at, :recorded)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SupplyRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new search that nobody has yet; false if the library already has an open one for the work. */
    boolean insert(SupplyId id, LibraryId library, WorkId work, DocumentType type, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", id.value())
                        .param("reference", Reference.of(id))
                        .param("library", library.code())
                        .param("work", work.value())
                        .param("type", type.code())
                        .param("now", Sql.at(now))
                        .update()
                == 1;
    }

    Optional<SupplyView> find(SupplyId id) {
        return one(SELECT + "where s.id = :id", id.value());
    }

    SupplyView get(SupplyId id) {
        return find(id).orElseThrow(() -> new NotFoundException("supply " + id));
    }

    /** The open search of a library for a work, locked; waits for whoever changes it just now. */
    Optional<SupplyView> lockOpen(LibraryId library, WorkId work) {
        return jdbc.sql(SELECT + """
                        where s.library_id = :library and s.work_id = :work and s.state in ('searching', 'returned')
                        for update of s
                        """)
                .param("library", library.code())
                .param("work", work.value())
                .query((row, number) -> map(row))
                .optional();
    }

    /**
     * The search, locked for this transaction. Does not wait, because the caller may hold the lock of a request which the
     * other one needs; whoever comes second is told so.
     */
    SupplyView lock(SupplyId id) {
        get(id);
        return tryLock(id).orElseThrow(() -> new RefusedException(Refusal.of("delivery.being-answered")));
    }

    /** The search, locked; nothing if it is locked already. */
    Optional<SupplyView> tryLock(SupplyId id) {
        return one(SELECT + "where s.id = :id for update of s skip locked", id.value());
    }

    private Optional<SupplyView> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query((row, number) -> map(row)).optional();
    }

    /** The next searches that no supplier answered in time. */
    List<SupplyId> stale(Instant now, int limit) {
        return jdbc.sql(
                        "select id from delivery.supply where state = 'searching' and stale_at <= :now order by stale_at limit :n")
                .param("now", Sql.at(now))
                .param("n", limit)
                .query((row, number) -> new SupplyId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What this library was supplied with for the work last; its file may serve once more. */
    Optional<SupplyView> lastSupplied(LibraryId library, WorkId work) {
        return jdbc.sql(SELECT + """
                        where s.library_id = :library and s.work_id = :work and s.state = 'supplied'
                          and s.file_id is not null
                        order by s.ended_at desc limit 1
                        """)
                .param("library", library.code())
                .param("work", work.value())
                .query((row, number) -> map(row))
                .optional();
    }

    void update(Supply moved) {
        SupplyView now = moved.view();
        SupplierView supplier = now.supplier();
        int changed = jdbc.sql(UPDATE)
                .param("id", now.id().value())
                .param("version", now.version() - 1)
                .param("state", now.state().code())
                .param("position", now.position())
                .param("supplier", supplier == null ? null : supplier.id().value())
                .param("queue", now.queue().code())
                .param("since", Sql.at(now.since()))
                .param("staleAt", Sql.atOrNull(now.staleAt()))
                .param("endedAt", Sql.atOrNull(now.endedAt()))
                .param("file", now.file() == null ? null : now.file().value())
                .update();
        if (changed != 1) {
            throw new RefusedException(Refusal.of("delivery.changed-meanwhile"));
        }
        insertEvents(moved);
    }

    void insertEvents(Supply moved) {
        for (SupplyEvent event : moved.events()) {
            jdbc.sql(EVENT)
                    .param("id", Ids.next())
                    .param("supply", moved.view().id().value())
                    .param("library", moved.view().library().code())
                    .param("happened", event.happened().code())
                    .param("supplier", event.supplierName())
                    .param("reason", event.reason())
                    .param("note", event.note())
                    .param("by", event.byName())
                    .param("at", Sql.at(event.at()))
                    .param("recorded", Sql.at(clock.instant()))
                    .update();
        }
    }

    List<SupplyEvent> events(SupplyId id) {
        return jdbc.sql("select * from delivery.supply_event where supply_id = :id order by recorded_at, id")
                .param("id", id.value())
                .query((row, number) -> event(row))
                .list();
    }

    private static SupplyEvent event(ResultSet row) throws SQLException {
        return new SupplyEvent(
                SupplyEvent.Happened.of(row.getString("happened")),
                row.getString("supplier_name"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("by_name"),
                Sql.instant(row, "at"));
    }

    static SupplyView map(ResultSet row) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new SupplyView(
                new SupplyId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new LibraryId(row.getString("library_id")),
                Works.map(row),
                DocumentType.of(row.getString("type")),
                SupplyState.of(row.getString("state")),
                row.getInt("position"),
                supplier(row),
                Sql.instant(row, "since"),
                Sql.instantOrNull(row, "stale_at"),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "ended_at"),
                file == null ? null : new FileId(file),
                row.getInt("waiting"),
                row.getInt("version"));
    }

    private static @Nullable SupplierView supplier(ResultSet row) throws SQLException {
        UUID id = row.getObject("supplier_id", UUID.class);
        if (id == null) {
            return null;
        }
        String member = row.getString("member_library");
        return new SupplierView(
                new SupplierId(id),
                new LibraryId(row.getString("supplier_owner")),
                Source.of(row.getString("supplier_source")),
                row.getString("supplier_name"),
                member == null ? null : new LibraryId(member),
                row.getString("contact"),
                row.getBoolean("active"),
                row.getInt("supplier_version"));
    }
}
