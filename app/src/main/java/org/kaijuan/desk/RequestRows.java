package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a row of {@code desk.request}. */
@Component
class RequestRows implements RowMapper<RequestView> {

    /** The columns that {@link #mapRow} reads. */
    static final String COLUMNS = """
            id, number, library_id, kind, title, fields, reader_id, reader_name, channel, submitted_at, out_of_hours, state,
            assignee_id, assignee_name, department, due_at, first_reply_at, waiting_since, done_at, declined, merged_into,
            phase, verdict, verdict_comment, version""";

    static final String SELECT = "select " + COLUMNS + " from desk.request";

    private final FieldsJson json;

    RequestRows(FieldsJson json) {
        this.json = json;
    }

    @Override
    public RequestView mapRow(ResultSet row, int index) throws SQLException {
        String declined = row.getString("declined");
        String verdict = row.getString("verdict");
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        return new RequestView(
                new RequestId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                row.getString("kind"),
                row.getString("title"),
                json.read(row.getString("fields")),
                new PersonRef(new PersonId(row.getObject("reader_id", UUID.class)), row.getString("reader_name")),
                RequestChannel.of(row.getString("channel")),
                Sql.instant(row, "submitted_at"),
                row.getBoolean("out_of_hours"),
                RequestState.of(row.getString("state")),
                assignee(row),
                row.getString("department"),
                Sql.instant(row, "due_at"),
                Sql.instantOrNull(row, "first_reply_at"),
                Sql.instantOrNull(row, "waiting_since"),
                Sql.instantOrNull(row, "done_at"),
                declined == null ? null : DeclineReason.of(declined),
                mergedInto == null ? null : new RequestId(mergedInto),
                row.getString("phase"),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("verdict_comment"),
                row.getInt("version"));
    }

    private static @Nullable PersonRef assignee(ResultSet row) throws SQLException {
        UUID id = row.getObject("assignee_id", UUID.class);
        return id == null ? null : new PersonRef(new PersonId(id), row.getString("assignee_name"));
    }
}
