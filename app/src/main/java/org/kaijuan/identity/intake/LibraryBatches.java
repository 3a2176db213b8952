package org.kaijuan.identity.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches of libraries as they are kept; a province has some hundreds, so row by row will do. */
@Component
class LibraryBatches {

    private final JdbcClient jdbc;

    LibraryBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(String filename, String by, Instant at, List<LibraryLine> lines) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into identity.library_batch (id, filename, state, created_by, created_at)
                values (:id, :filename, 'PREVIEWED', :by, :at)
                """)
                .param("id", id)
                .param("filename", filename)
                .param("by", by)
                .param("at", Sql.at(at))
                .update();
        lines.forEach(line -> keep(id, line));
        return id;
    }

    private void keep(UUID id, LibraryLine line) {
        Text reason = line.reason();
        jdbc.sql("""
                insert into identity.library_row
                    (batch, position, code, school, kind, city, action, reason, reason_words, old_school, old_kind)
                values (:batch, :position, :code, :school, :kind, :city, :action, :reason, :words, :oldSchool, :oldKind)
                """)
                .param("batch", id)
                .param("position", line.position())
                .param("code", line.code())
                .param("school", line.school())
                .param("kind", line.kind())
                .param("city", line.city())
                .param("action", line.action().name())
                .param("reason", reason == null ? null : reason.key())
                .param("words", words(reason))
                .param("oldSchool", line.oldSchool())
                .param("oldKind", line.oldKind())
                .update();
    }

    private static String[] words(@Nullable Text reason) {
        return reason == null
                ? new String[0]
                : reason.arguments().stream().map(String::valueOf).toArray(String[]::new);
    }

    Optional<LibraryBatchView> find(UUID id) {
        return jdbc.sql("select * from identity.library_batch where id = :id")
                .param("id", id)
                .query((row, n) -> view(row, lines(id)))
                .optional();
    }

    /** Waits for whoever is at the same batch. */
    void lock(UUID id) {
        Sql.lock(jdbc, "identity.library_batch", id);
    }

    void setState(UUID id, BatchView.State state, int kept) {
        jdbc.sql("update identity.library_batch set state = :state, kept = :kept where id = :id")
                .param("state", state.name())
                .param("kept", kept)
                .param("id", id)
                .update();
    }

    private List<LibraryLine> lines(UUID id) {
        return jdbc.sql("select * from identity.library_row where batch = :id order by position")
                .param("id", id)
                .query(LibraryBatches::line)
                .list();
    }

    private static LibraryBatchView view(ResultSet row, List<LibraryLine> lines) throws SQLException {
        return new LibraryBatchView(
                row.getObject("id", UUID.class),
                row.getString("filename"),
                BatchView.State.valueOf(row.getString("state")),
                row.getString("created_by"),
                Sql.instant(row, "created_at"),
                row.getInt("kept"),
                lines);
    }

    private static LibraryLine line(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        Object[] words = (Object[]) row.getArray("reason_words").getArray();
        return new LibraryLine(
                row.getLong("position"),
                row.getString("code"),
                row.getString("school"),
                row.getString("kind"),
                row.getString("city"),
                RowView.Action.valueOf(row.getString("action")),
                reason == null ? null : Text.of(reason, words),
                row.getString("old_school"),
                row.getString("old_kind"));
    }
}
