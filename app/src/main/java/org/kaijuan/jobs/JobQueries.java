package org.kaijuan.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What pages want to know of jobs. */
@Component
class JobQueries {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<Object>> ARGUMENTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<JobView> find(JobId id) {
        return jdbc.sql("select * from jobs.job join jobs.progress on job_id = id where id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    JobsPage list(Actor actor, Scope scope, JobFilter filter, @Nullable JobId before, int limit) {
        List<JobView> jobs = jdbc.sql("""
                select * from jobs.job join jobs.progress on job_id = id
                 where (actor_id = :actor or library_id = any(:libraries) or (library_id is null and :province))
                   and (:mine = false or actor_id = :actor)
                   and (:state::text is null or state = :state)
                   and (:kind::text is null or kind = :kind)
                   and (:before::uuid is null or id < :before)
                 order by id desc
                 limit :limit
                """)
                .param("actor", actor.id().map(PersonId::value).orElse(null))
                .param("libraries", scope.codes())
                .param("province", actor.library() == null && !scope.isEmpty())
                .param("mine", filter.mine())
                .param("state", filter.state() == null ? null : filter.state().code())
                .param("kind", filter.kind())
                .param("before", before == null ? null : before.value())
                .param("limit", limit + 1)
                .query(this::view)
                .list();
        boolean more = jobs.size() > limit;
        List<JobView> shown = more ? jobs.subList(0, limit) : jobs;
        return new JobsPage(shown, more ? shown.getLast().id() : null);
    }

    List<RecurringView> recurring() {
        return jdbc.sql("""
                select task_name, execution_time, last_success, last_failure, consecutive_failures, picked
                  from jobs.scheduled_tasks where task_instance = 'recurring' order by task_name
                """)
                .query((row, number) -> new RecurringView(
                        row.getString("task_name"),
                        Sql.instant(row, "execution_time"),
                        Sql.instantOrNull(row, "last_success"),
                        Sql.instantOrNull(row, "last_failure"),
                        row.getInt("consecutive_failures"),
                        row.getBoolean("picked")))
                .list();
    }

    void refusedRows(JobId id, Optional<Integer> limit, Consumer<Jobs.RefusedRow> sink) {
        try (var rows = jdbc
                .sql("""
                select position, reason, arguments from jobs.refused_row where job_id = :id order by number limit :limit
                """)
                .param("id", id.value())
                .param("limit", limit.orElse(null))
                .query((row, number) -> new Jobs.RefusedRow(
                        row.getString("position"),
                        new Text(row.getString("reason"), json.readValue(row.getString("arguments"), ARGUMENTS))))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private JobView view(ResultSet row, int number) throws SQLException {
        return new JobView(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                JobStore.library(row.getString("library_id")),
                JobStore.person(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                JobState.of(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("refused"),
                row.getBoolean("cancel_requested"),
                json.readValue(row.getString("result"), FACTS),
                row.getString("failure"),
                Sql.instant(row, "created_at"),
                Sql.instantOrNull(row, "started_at"),
                Sql.instantOrNull(row, "finished_at"),
                row.getString("trace_id"));
    }
}
