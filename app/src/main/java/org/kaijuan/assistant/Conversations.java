package org.kaijuan.assistant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of conversations and their turns. */
@Repository
class Conversations {

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(ConversationId id, LibraryId library, @Nullable PersonId reader, Instant now) {
        jdbc.sql("""
                insert into assistant.conversation (id, library_id, reader_id, started_at, last_at)
                values (:id, :library, :reader, :now, :now)
                """)
                .param("id", id.value())
                .param("library", library.code())
                .param("reader", reader == null ? null : reader.value(), Types.OTHER)
                .param("now", Sql.at(now))
                .update();
    }

    Optional<ConversationView> find(ConversationId id) {
        return read(id, "select * from assistant.conversation where id = :id");
    }

    /** The same; nobody else changes it until the caller's transaction is over. */
    Optional<ConversationView> lock(ConversationId id) {
        return read(id, "select * from assistant.conversation where id = :id for update");
    }

    private Optional<ConversationView> read(ConversationId id, String sql) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, index) -> view(row, turns(id)))
                .optional();
    }

    private List<Turn> turns(ConversationId id) {
        return jdbc.sql("""
                select t.*, o.entry_id as later, case when o.state = 'open' then o.number end as topic
                  from assistant.turn t left join assistant.topic o on o.id = t.topic_id
                 where t.conversation_id = :id order by t.position
                """)
                .param("id", id.value())
                .query((row, index) -> TurnRows.turn(row))
                .list();
    }

    /** The newest conversations of a reader, each with its first turn only. */
    List<ConversationView> of(PersonId reader, int most) {
        return jdbc.sql("""
                select c.*, t.*, null::uuid as later, null::bigint as topic
                  from assistant.conversation c join assistant.turn t on t.conversation_id = c.id and t.position = 1
                 where c.reader_id = :reader order by c.last_at desc limit :most
                """)
                .param("reader", reader.value())
                .param("most", most)
                .query((row, index) -> view(row, List.of(TurnRows.turn(row))))
                .list();
    }

    private static ConversationView view(ResultSet row, List<Turn> turns) throws SQLException {
        UUID reader = row.getObject("reader_id", UUID.class);
        UUID request = row.getObject("request_id", UUID.class);
        return new ConversationView(
                new ConversationId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                reader == null ? null : new PersonId(reader),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "last_at"),
                request == null ? null : new RequestId(request),
                row.getObject("request_number", Long.class),
                turns);
    }

    void add(ConversationView conversation, Turn turn, @Nullable UUID topic, ZoneId zone) {
        TurnRows.insert(jdbc, conversation, turn, topic, LocalDate.ofInstant(turn.at(), zone), zone)
                .update();
        jdbc.sql("update assistant.conversation set last_at = :at where id = :id")
                .param("at", Sql.at(turn.at()))
                .param("id", conversation.id().value())
                .update();
    }

    void judge(ConversationId id, int position, Verdict verdict, @Nullable UUID topic) {
        jdbc.sql("""
                update assistant.turn set verdict = :verdict, topic_id = :topic
                 where conversation_id = :id and position = :position
                """)
                .param("verdict", verdict.code())
                .param("topic", topic, Types.OTHER)
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    /** One of the offered was meant: the question is no longer an open one. */
    void choose(ConversationId id, int position, Choice choice) {
        jdbc.sql("""
                update assistant.turn set chosen = :chosen, topic_id = null
                 where conversation_id = :id and position = :position
                """)
                .param("chosen", choice.entry().value())
                .param("id", id.value())
                .param("position", position)
                .update();
    }

    void handOver(ConversationId id, RequestView request) {
        jdbc.sql("update assistant.conversation set request_id = :request, request_number = :number where id = :id")
                .param("request", request.id().value())
                .param("number", request.number())
                .param("id", id.value())
                .update();
    }

    /** A visitor has signed in. */
    void take(ConversationId id, PersonId reader) {
        jdbc.sql("update assistant.conversation set reader_id = :reader where id = :id and reader_id is null")
                .param("reader", reader.value())
                .param("id", id.value())
                .update();
    }

    void delete(ConversationId id) {
        jdbc.sql("delete from assistant.conversation where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Erases up to {@code most} conversations that ended before {@code before}. */
    int erase(@Nullable LibraryId library, Instant before, int most) {
        return library == null
                ? 0
                : jdbc.sql("""
                        delete from assistant.conversation where id in (
                            select id from assistant.conversation
                             where library_id = :library and last_at < :before limit :most)
                        """)
                        .param("library", library.code())
                        .param("before", Sql.at(before))
                        .param("most", most)
                        .update();
    }
}
