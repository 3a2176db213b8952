package org.kaijuan.identity.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches and their rows, as they are kept. */
@Component
class Batches {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Batches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    UUID add(LibraryId library, String filename, String by, Instant at, List<PersonLine> lines) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into identity.import_batch (id, library_id, filename, state, created_by, created_at)
                values (:id, :library, :filename, 'PREVIEWED', :by, :at)
                """)
                .param("id", id)
                .param("library", library.code())
                .param("filename", filename)
                .param("by", by)
                .param("at", Sql.at(at))
                .update();
        template.batchUpdate("""
                insert into identity.import_row (batch, position, name, card_number, username, email, phone, category,
                                                 department, language, action, reason, reason_words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, AT_ONCE, (statement, line) -> bind(statement, id, line));
        return id;
    }

    private static void bind(PreparedStatement statement, UUID batch, PersonLine line) throws SQLException {
        statement.setObject(1, batch);
        statement.setLong(2, line.position());
        statement.setString(3, line.name());
        statement.setString(4, line.cardNumber());
        statement.setString(5, line.username());
        statement.setString(6, line.email());
        statement.setString(7, line.phone());
        statement.setString(8, line.category());
        statement.setString(9, line.department());
        statement.setString(10, line.language());
        statement.setString(11, line.refused().isPresent() ? "REFUSE" : null);
        statement.setString(12, line.refused().map(Text::key).orElse(null));
        Object[] words = line.refused()
                .map(why -> why.arguments().stream().map(String::valueOf).toArray())
                .orElse(new Object[0]);
        statement.setArray(13, statement.getConnection().createArrayOf("text", words));
    }

    Optional<BatchView> find(UUID id) {
        return jdbc.sql(SELECT + " where b.id = :id")
                .param("id", id)
                .query(Batches::batch)
                .optional();
    }

    /** The latest first. */
    List<BatchView> of(List<LibraryId> libraries, int limit) {
        return jdbc.sql(SELECT + " where b.library_id = any(:libraries) order by b.created_at desc limit :limit")
                .param("libraries", libraries.stream().map(LibraryId::code).toArray(String[]::new))
                .param("limit", limit)
                .query(Batches::batch)
                .list();
    }

    /**
     * For the statements over whole batches in this transaction. PostgreSQL has no statistics of rows that were written a
     * moment ago, takes them for few, and would look up people one by one: minutes instead of a second.
     */
    void expectMany() {
        jdbc.sql("select set_config('enable_nestloop', 'off', true)")
                .query(String.class)
                .single();
    }

    /** Waits for whoever is at the same batch. */
    void lock(UUID id) {
        Sql.lock(jdbc, "identity.import_batch", id);
    }

    List<RowView> rows(UUID batch, RowView.Action action, int limit) {
        return jdbc.sql(ROWS + " limit :limit")
                .param("batch", batch)
                .param("action", action.name())
                .param("limit", limit)
                .query(Batches::row)
                .list();
    }

    Stream<RowView> stream(UUID batch, RowView.Action action) {
        return jdbc.sql(ROWS).param("batch", batch).param("action", action.name()).query(Batches::row).stream();
    }

    void applied(UUID id, Instant at) {
        jdbc.sql("update identity.import_batch set state = 'APPLIED', applied_at = :at where id = :id")
                .param("at", Sql.at(at))
                .param("id", id)
                .update();
    }

    void undone(UUID id, Instant at, int kept) {
        jdbc.sql("update identity.import_batch set state = 'UNDONE', undone_at = :at, kept = :kept where id = :id")
                .param("at", Sql.at(at))
                .param("kept", kept)
                .param("id", id)
                .update();
    }

    private static final String SELECT = """
            select b.*,
                   (select count(*) from identity.import_row where batch = b.id and action = 'CREATE') as created,
                   (select count(*) from identity.import_row where batch = b.id and action = 'UPDATE') as updated,
                   (select count(*) from identity.import_row where batch = b.id and action = 'SAME') as same,
                   (select count(*) from identity.import_row where batch = b.id and action = 'REFUSE') as refused
              from identity.import_batch b""";

    private static final String ROWS = """
            select position, name, card_number, username, email, action, reason, reason_words
              from identity.import_row where batch = :batch and action = :action order by position""";

    private static BatchView batch(ResultSet row, int n) throws SQLException {
        return new BatchView(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                row.getString("filename"),
                BatchView.State.valueOf(row.getString("state")),
                row.getString("created_by"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "applied_at"),
                Sql.instantOrNull(row, "undone_at"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("same"),
                row.getLong("refused"),
                row.getLong("kept"));
    }

    private static RowView row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        Object[] words = (Object[]) row.getArray("reason_words").getArray();
        return new RowView(
                row.getLong("position"),
                row.getString("name"),
                row.getString("card_number"),
                row.getString("username"),
                row.getString("email"),
                RowView.Action.valueOf(row.getString("action")),
                reason == null ? null : Text.of(reason, words));
    }
}
