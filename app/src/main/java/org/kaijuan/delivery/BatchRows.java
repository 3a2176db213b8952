package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imported rows in the database, each import in a few statements whatever its size. */
@Component
class BatchRows {

    private static final String INSERT = """
            insert into delivery.batch (id, library_id, kind, source, file_name, rows_read, rows_created, rows_known,
                                        rows_refused, by_name, at)
            values (:id, :library, :kind, :source, :file, :read, 0, 0, :refused, :by, :at)
            """;

    private static final String ROWS = """
            from unnest(:ids::uuid[], :types::text[], :titles::text[], :authors::text[], :years::text[], :titleKeys::text[],
                        :days::date[], :files::uuid[], :keys::text[])
                 as r (id, type, title, authors, year, title_key, day, file, key)
            """;

    private static final String DELIVERIES = """
            insert into delivery.delivered (id, library_id, source, type, title, authors, year, title_key, delivered_on,
                                            file_id, batch_id, row_key)
            select r.id, :library, :source, r.type, r.title, r.authors, r.year, r.title_key, r.day, r.file, :batch, r.key
            """ + ROWS + "on conflict do nothing";

    private static final String STATEMENT = """
            insert into delivery.statement_row (id, batch_id, library_id, row_key, type, title, title_key, delivered_on)
            select r.id, :batch, :library, r.key, r.type, r.title, r.title_key, r.day
            """ + ROWS + "on conflict do nothing";

    private final JdbcClient jdbc;

    BatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BatchView batch) {
        jdbc.sql(INSERT)
                .param("id", batch.id().value())
                .param("library", batch.library().code())
                .param("kind", batch.kind().code())
                .param("source", batch.source().code())
                .param("file", batch.fileName())
                .param("read", batch.read())
                .param("refused", batch.refused())
                .param("by", batch.byName())
                .param("at", Sql.at(batch.at()))
                .update();
    }

    /** Adds the rows that are new; says how many. */
    int add(BatchView batch, List<DeliveryRow> rows) {
        String sql = switch (batch.kind()) {
            case DELIVERIES -> DELIVERIES;
            case STATEMENT -> STATEMENT;
        };
        RowKeys keys = new RowKeys();
        JdbcClient.StatementSpec insert = jdbc.sql(sql)
                .param("library", batch.library().code())
                .param("batch", batch.id().value())
                .param("ids", column(rows, row -> Ids.next(), UUID[]::new))
                .param("types", column(rows, row -> row.type().code(), String[]::new))
                .param("titles", column(rows, DeliveryRow::title, String[]::new))
                .param("authors", column(rows, DeliveryRow::authors, String[]::new))
                .param("years", column(rows, DeliveryRow::year, String[]::new))
                .param("titleKeys", column(rows, row -> TitleKey.of(row.title()), String[]::new))
                .param("days", column(rows, row -> row.deliveredOn().toString(), String[]::new))
                .param("files", column(rows, row -> value(row.file()), UUID[]::new))
                .param("keys", column(rows, keys::next, String[]::new));
        return (batch.kind() == BatchView.Kind.DELIVERIES
                        ? insert.param("source", batch.source().code())
                        : insert)
                .update();
    }

    private static <T> T[] column(
            List<DeliveryRow> rows, Function<DeliveryRow, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable UUID value(@Nullable FileId file) {
        return file == null ? null : file.value();
    }

    void counted(BatchId id, int created, int known) {
        jdbc.sql("update delivery.batch set rows_created = :created, rows_known = :known where id = :id")
                .param("created", created)
                .param("known", known)
                .param("id", id.value())
                .update();
    }

    void delete(BatchId id) {
        jdbc.sql("delete from delivery.batch where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<BatchView> lock(BatchId id) {
        return jdbc.sql("select * from delivery.batch where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .optional();
    }

    List<BatchView> list(Scope scope, int limit) {
        return jdbc.sql("""
                        select * from delivery.batch where library_id = any(:libraries) order by id desc limit :limit
                        """)
                .param("libraries", scope.codes())
                .param("limit", limit)
                .query((row, number) -> map(row))
                .list();
    }

    /** Takes the rows of a batch away; says how many. */
    int undo(BatchView batch, String by, Instant at) {
        String table = switch (batch.kind()) {
            case DELIVERIES -> "delete from delivery.delivered where batch_id = :id";
            case STATEMENT -> "delete from delivery.statement_row where batch_id = :id";
        };
        jdbc.sql("""
                        update delivery.batch set undone_at = :at, undone_by = :by, undone_from = days.first, undone_to = days.last
                        from (select min(delivered_on) as first, max(delivered_on) as last
                              from delivery.delivered where batch_id = :id) as days
                        where id = :id
                        """)
                .param("at", Sql.at(at))
                .param("by", by)
                .param("id", batch.id().value())
                .update();
        return jdbc.sql(table).param("id", batch.id().value()).update();
    }

    private static BatchView map(ResultSet row) throws SQLException {
        return new BatchView(
                new BatchId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                BatchView.Kind.of(row.getString("kind")),
                Source.of(row.getString("source")),
                row.getString("file_name"),
                row.getInt("rows_read"),
                row.getInt("rows_created"),
                row.getInt("rows_known"),
                row.getInt("rows_refused"),
                row.getString("by_name"),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
