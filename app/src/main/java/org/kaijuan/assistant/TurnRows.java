package org.kaijuan.assistant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.Source;
import org.kaijuan.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Turns as rows. */
final class TurnRows {

    private static final String INSERT = """
            insert into assistant.turn (conversation_id, position, library_id, topic_id, asked, mode, band, entry_id, matched,
                answer, source, source_link, source_date, written_at, valid_until, path, choice_ids, choice_questions,
                is_degraded, at, asked_on, asked_hour)
            values (:conversation, :position, :library, :topic, :asked, :mode, :band, :entry, :matched,
                :answer, :source, :link, :sourceDate, :writtenAt, :until, :path, :choiceIds, :choiceQuestions,
                :degraded, :at, :day, :hour)
            """;

    private TurnRows() {}

    static JdbcClient.StatementSpec insert(
            JdbcClient jdbc,
            ConversationView conversation,
            Turn turn,
            @Nullable UUID topic,
            LocalDate day,
            ZoneId zone) {
        JdbcClient.StatementSpec statement = jdbc.sql(INSERT)
                .param("conversation", conversation.id().value())
                .param("position", turn.position())
                .param("library", conversation.library().code())
                .param("topic", topic, Types.OTHER)
                .param("asked", turn.asked())
                .param("mode", turn.mode().code())
                .param("band", turn.band().code())
                .param(
                        "choiceIds",
                        turn.choices().stream()
                                .map(choice -> choice.entry().value())
                                .toArray(UUID[]::new))
                .param(
                        "choiceQuestions",
                        turn.choices().stream().map(Choice::question).toArray(String[]::new))
                .param("degraded", turn.isDegraded())
                .param("at", Sql.at(turn.at()))
                .param("day", day)
                .param("hour", turn.at().atZone(zone).getHour());
        return shown(statement, turn.shown());
    }

    private static JdbcClient.StatementSpec shown(JdbcClient.StatementSpec statement, @Nullable Shown shown) {
        return statement
                .param("entry", shown == null ? null : shown.entry().value(), Types.OTHER)
                .param("matched", shown == null ? null : shown.matched(), Types.VARCHAR)
                .param("answer", shown == null ? null : shown.text(), Types.VARCHAR)
                .param("source", shown == null ? null : shown.source().name(), Types.VARCHAR)
                .param("link", shown == null ? null : shown.source().link(), Types.VARCHAR)
                .param("sourceDate", shown == null ? null : shown.source().date(), Types.DATE)
                .param("writtenAt", shown == null ? null : Sql.at(shown.writtenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", shown == null ? null : shown.validUntil(), Types.DATE)
                .param("path", shown == null ? null : shown.path(), Types.VARCHAR);
    }

    static Turn turn(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return new Turn(
                row.getInt("position"),
                row.getString("asked"),
                TurnMode.of(row.getString("mode")),
                AnswerBand.valueOf(row.getString("band").toUpperCase(Locale.ROOT)),
                shown(row),
                choices(row),
                entry(row, "chosen"),
                row.getBoolean("is_degraded"),
                verdict == null ? null : Verdict.of(verdict).orElseThrow(),
                Sql.instant(row, "at"),
                entry(row, "later"),
                row.getObject("topic", Long.class));
    }

    private static @Nullable Shown shown(ResultSet row) throws SQLException {
        EntryId entry = entry(row, "entry_id");
        return entry == null
                ? null
                : new Shown(
                        entry,
                        row.getString("matched"),
                        row.getString("answer"),
                        new Source(
                                row.getString("source"),
                                row.getString("source_link"),
                                row.getObject("source_date", LocalDate.class)),
                        Sql.instant(row, "written_at"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("path"));
    }

    private static List<Choice> choices(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) array(row, "choice_ids").getArray();
        String[] questions = (String[]) array(row, "choice_questions").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(at -> new Choice(new EntryId(ids[at]), questions[at]))
                .toList();
    }

    private static Array array(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getArray(column));
    }

    private static @Nullable EntryId entry(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new EntryId(id);
    }
}
