package org.kaijuan.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks, their helpers and their steps in the database. */
@Repository
class TaskStore {

    private static final TaskRows ROWS = new TaskRows();

    private static final String INSERT = """
            insert into coordination.task (id, library_id, key, title, body, source, source_reference, source_label,
                source_href, term_offset, due_on, group_id, department, accountable_id, accountable_name, state,
                assigned_at, assigned_on, assigned_by_id, assigned_by)
            values (:id, :library, :key, :title, :body, :source, :reference, :label, :href, :offset, :due, :group,
                :department, :accountable, :accountableName, 'open', :at, :day, :byId, :by)
            on conflict (library_id, key) where key is not null do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task whose people and day have been found. */
    record Ready(
            NewTask task,
            LocalDate due,
            PersonRef accountable,
            List<PersonRef> helpers,
            @Nullable UnitId department) {}

    /** The task's id; nothing if the library has one with the same key. */
    Optional<TaskId> insert(Ready ready, By by, LocalDate day) {
        TaskId id = TaskId.next();
        NewTask task = ready.task();
        GroupId group = task.group();
        UnitId department = ready.department();
        int rows = jdbc.sql(INSERT)
                .param("id", id.value())
                .param("library", task.library().code())
                .param("key", task.key())
                .param("title", task.title().strip())
                .param("body", task.text().strip())
                .param("source", task.source().kind().code())
                .param("reference", task.source().reference())
                .param("label", task.source().label())
                .param("href", task.source().href())
                .param("offset", task.node() instanceof TaskNode.FromTermStart(int days) ? days : null)
                .param("due", ready.due())
                .param("group", group == null ? null : group.value())
                .param("department", department == null ? null : department.code())
                .param("accountable", ready.accountable().id().value())
                .param("accountableName", ready.accountable().name())
                .param("at", Sql.at(by.at()))
                .param("day", day)
                .param("byId", value(by.person()))
                .param("by", by.name())
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        helpers(id, ready.helpers());
        return Optional.of(id);
    }

    void helpers(TaskId task, List<PersonRef> helpers) {
        jdbc.sql("delete from coordination.task_helper where task_id = :task")
                .param("task", task.value())
                .update();
        for (int i = 0; i < helpers.size(); i++) {
            jdbc.sql("insert into coordination.task_helper (task_id, person_id, person_name, position)"
                            + " values (:task, :person, :name, :position)")
                    .param("task", task.value())
                    .param("person", helpers.get(i).id().value())
                    .param("name", helpers.get(i).name())
                    .param("position", i)
                    .update();
        }
    }

    Optional<TaskView> find(TaskId id) {
        return jdbc.sql(TaskRows.SELECT + " where t.id = :id")
                .param("id", id.value())
                .query(ROWS)
                .optional();
    }

    TaskView get(TaskId id) {
        return find(id).orElseThrow(() -> new NotFoundException("task " + id));
    }

    /** The task, which nobody else can change until the transaction ends. */
    TaskView lock(TaskId id) {
        return jdbc.sql(TaskRows.SELECT + " where t.id = :id for update of t")
                .param("id", id.value())
                .query(ROWS)
                .optional()
                .orElseThrow(() -> new NotFoundException("task " + id));
    }

    Optional<TaskView> withKey(String library, String key) {
        return jdbc.sql(TaskRows.SELECT + " where t.library_id = :library and t.key = :key")
                .param("library", library)
                .param("key", key)
                .query(ROWS)
                .optional();
    }

    /** What somebody still answers for, locked. */
    List<TaskView> runningOf(PersonId person) {
        return jdbc.sql(TaskRows.SELECT + " where t.accountable_id = :person and t.state in ('open', 'accepted')"
                        + " order by t.due_on, t.id for update of t")
                .param("person", person.value())
                .query(ROWS)
                .list();
    }

    /** @param assignments of columns, fixed text that binds the names in {@code values} */
    void set(TaskId id, String assignments, Map<String, ? extends @Nullable Object> values) {
        JdbcClient.StatementSpec sql = jdbc.sql(
                        "update coordination.task set " + assignments + ", version = version + 1 where id = :id")
                .param("id", id.value());
        values.forEach(sql::param);
        sql.update();
    }

    void step(TaskView task, TaskAct act, By by, String subject, String text, @Nullable FileView file) {
        jdbc.sql("""
                        insert into coordination.task_step (id, task_id, library_id, act, by_id, by_name, at, recorded_at,
                            subject, text, file_id, file_name)
                        values (:id, :task, :library, :act, :byId, :by, :at, :recorded, :subject, :text, :file, :fileName)
                        """)
                .param("id", Ids.next())
                .param("task", task.id().value())
                .param("library", task.library().code())
                .param("act", act.code())
                .param("byId", value(by.person()))
                .param("by", by.name())
                .param("at", Sql.at(by.at()))
                .param("recorded", Sql.at(clock.instant()))
                .param("subject", subject)
                .param("text", text)
                .param("file", file == null ? null : file.id().value())
                .param("fileName", file == null ? null : file.name())
                .update();
    }

    List<TaskStep> steps(TaskId task) {
        return jdbc.sql("select * from coordination.task_step where task_id = :task order by at, id")
                .param("task", task.value())
                .query(TaskStore::step)
                .list();
    }

    /** Notes a reminder; says no if it was sent before. */
    boolean remind(TaskId task, String step, Instant at) {
        return jdbc.sql("insert into coordination.task_reminder (task_id, step, sent_at) values (:task, :step, :at)"
                                + " on conflict do nothing")
                        .param("task", task.value())
                        .param("step", step)
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static TaskStep step(ResultSet row, int number) throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new TaskStep(
                TaskAct.of(row.getString("act")),
                row.getString("by_name"),
                Sql.instant(row, "at"),
                row.getString("subject"),
                row.getString("text"),
                file == null ? null : new FileId(file),
                row.getString("file_name"));
    }
}
