package org.kaijuan.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables that were handed in, in the database. */
@Component
class ImportBatches {

    private static final String COLUMNS = """
            id, library_id, file_name, rows_read, rows_created, rows_updated, rows_refused, by_name, at, applied_at,
            undone_at, undone_by
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ImportBatches(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    BatchId add(@Nullable LibraryId library, String fileName, byte @Nullable [] content, String byName) {
        BatchId id = BatchId.next();
        jdbc.sql("""
                insert into answers.batch (id, library_id, file_name, content, by_name, at)
                values (:id, :library, :file, :content, :by, :at)
                """)
                .param("id", id.value())
                .param("library", library == null ? null : library.code())
                .param("file", fileName)
                .param("content", content)
                .param("by", byName)
                .param("at", Sql.at(clock.instant()))
                .update();
        return id;
    }

    Optional<BatchView> find(BatchId id) {
        return jdbc.sql("select " + COLUMNS + " from answers.batch where id = :id")
                .param("id", id.value())
                .query(ImportBatches::map)
                .optional();
    }

    /** The table itself; nothing once it was imported. */
    Optional<byte[]> content(BatchId id) {
        return jdbc.sql("select content from answers.batch where id = :id and content is not null")
                .param("id", id.value())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** The newest imports of a bank. */
    List<BatchView> list(@Nullable LibraryId library, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from answers.batch where library_id is not distinct from :library::text order by id desc limit :limit
                """)
                .param("library", library == null ? null : library.code())
                .param("limit", limit)
                .query(ImportBatches::map)
                .list();
    }

    /** Notes that it is being imported; false if it was before. Nobody else imports it before the transaction ends. */
    boolean apply(BatchId id) {
        return jdbc.sql(
                                "update answers.batch set applied_at = :at, content = null where id = :id and applied_at is null")
                        .param("at", Sql.at(clock.instant()))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void counted(BatchId id, ImportPlan plan) {
        jdbc.sql("""
                update answers.batch
                   set rows_read = :read, rows_created = :created, rows_updated = :updated, rows_refused = :refused
                 where id = :id
                """)
                .param("read", plan.read())
                .param("created", plan.added().size())
                .param("updated", plan.changed().size())
                .param("refused", plan.refused().size())
                .param("id", id.value())
                .update();
    }

    /** Notes that it was taken back; false if it cannot be (any more). */
    boolean undo(BatchId id, String byName) {
        return jdbc.sql("""
                update answers.batch set undone_at = :at, undone_by = :by
                 where id = :id and applied_at is not null and undone_at is null
                """)
                        .param("at", Sql.at(clock.instant()))
                        .param("by", byName)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static BatchView map(ResultSet row, int number) throws SQLException {
        String library = row.getString("library_id");
        return new BatchView(
                new BatchId(EntryReader.uuid(row, "id")),
                library == null ? null : new LibraryId(library),
                row.getString("file_name"),
                row.getInt("rows_read"),
                row.getInt("rows_created"),
                row.getInt("rows_updated"),
                row.getInt("rows_refused"),
                row.getString("by_name"),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "applied_at"),
                Sql.instantOrNull(row, "undone_at"),
                row.getString("undone_by"));
    }
}
