package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs in the database. */
@Repository
class HandOverStore {

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaskView task, UnitId to, @Nullable PersonRef person, String reason, By by) {
        UnitId from = task.department();
        jdbc.sql("""
                        insert into coordination.hand_over (id, task_id, library_id, from_department, to_department, to_id,
                            to_name, reason, offered_at, offered_by_id, offered_by, state)
                        values (:id, :task, :library, :from, :to, :person, :name, :reason, :at, :byId, :by, 'offered')
                        """)
                .param("id", Ids.next())
                .param("task", task.id().value())
                .param("library", task.library().code())
                .param("from", from == null ? null : from.code())
                .param("to", to.code())
                .param("person", person == null ? null : person.id().value())
                .param("name", person == null ? null : person.name())
                .param("reason", reason)
                .param("at", Sql.at(by.at()))
                .param("byId", by.person() == null ? null : by.person().value())
                .param("by", by.name())
                .update();
    }

    void answer(HandOver handOver, HandOver.State state, By by, String answer) {
        jdbc.sql("""
                        update coordination.hand_over
                           set state = :state, answered_at = :at, answered_by = :by, answer = :answer
                         where id = :id and state = 'offered'
                        """)
                .param("state", state.code())
                .param("at", Sql.at(by.at()))
                .param("by", by.name())
                .param("answer", answer)
                .param("id", handOver.id())
                .update();
    }

    Optional<HandOver> open(TaskId task) {
        return jdbc.sql("select * from coordination.hand_over where task_id = :task and state = 'offered'")
                .param("task", task.value())
                .query(HandOverStore::handOver)
                .optional();
    }

    /** All of a task, the last first. */
    List<HandOver> of(TaskId task) {
        return jdbc.sql("select * from coordination.hand_over where task_id = :task order by offered_at desc, id")
                .param("task", task.value())
                .query(HandOverStore::handOver)
                .list();
    }

    /** Those that wait for an answer, the oldest first. */
    List<HandOver> waiting(Scope scope) {
        return jdbc.sql("select * from coordination.hand_over"
                        + " where library_id = any(:libraries) and state = 'offered' order by offered_at, id")
                .param("libraries", scope.codes())
                .query(HandOverStore::handOver)
                .list();
    }

    /** Those that ask one person, who is not there to answer any more. */
    List<HandOver> asking(PersonId person) {
        return jdbc.sql("select * from coordination.hand_over where to_id = :person and state = 'offered'")
                .param("person", person.value())
                .query(HandOverStore::handOver)
                .list();
    }

    private static HandOver handOver(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_department");
        UUID person = row.getObject("to_id", UUID.class);
        Instant answered = Sql.instantOrNull(row, "answered_at");
        return new HandOver(
                row.getObject("id", UUID.class),
                new TaskId(row.getObject("task_id", UUID.class)),
                from == null ? null : new UnitId(from),
                new UnitId(row.getString("to_department")),
                person == null ? null : new PersonRef(new PersonId(person), row.getString("to_name")),
                row.getString("reason"),
                Sql.instant(row, "offered_at"),
                row.getString("offered_by"),
                HandOver.State.of(row.getString("state")),
                answered,
                row.getString("answered_by"),
                row.getString("answer"));
    }
}
