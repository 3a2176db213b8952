package org.kaijuan.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Trace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is written to {@code jobs.job}, {@code jobs.progress} and {@code jobs.refused_row}. */
@Component
class JobStore {

    private static final TypeReference<Map<String, List<String>>> GRANTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate apart;

    JobStore(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What a node needs in order to run a job. */
    record Order(String kind, String parameters, Actor actor, Optional<String> checkpoint, int attempt, String trace) {}

    /** Where a running job stands after its progress was written. */
    enum Wish {
        GO_ON,
        CANCEL
    }

    void insert(JobId id, String kind, Actor actor, Record parameters, @Nullable LibraryId library, Instant createdAt) {
        jdbc.sql("""
                insert into jobs.job (id, kind, library_id, actor_id, actor_name, actor_library_id, actor_grants,
                                      parameters, state, created_at, trace_id)
                values (:id, :kind, :library, :actor, :actorName, :actorLibrary, :grants::jsonb,
                        :parameters::jsonb, 'waiting', :createdAt, :trace)
                """)
                .param("id", id.value())
                .param("kind", kind)
                .param("library", library == null ? null : library.code())
                .param("actor", actor.id().map(PersonId::value).orElse(null))
                .param("actorName", actor.name())
                .param(
                        "actorLibrary",
                        actor.library() == null ? null : actor.library().code())
                .param("grants", json.writeValueAsString(grants(actor)))
                .param("parameters", json.writeValueAsString(parameters))
                .param("createdAt", Sql.at(createdAt))
                .param("trace", Trace.currentOrFresh())
                .update();
        jdbc.sql("insert into jobs.progress (job_id) values (:id)")
                .param("id", id.value())
                .update();
    }

    /** Takes the job for this run; empty if it was cancelled before it began. */
    Optional<Order> begin(JobId id, Instant now) {
        return jdbc.sql("""
                update jobs.job
                   set state = 'running', started_at = coalesce(started_at, :now), attempts = attempts + 1
                 where id = :id and state in ('waiting', 'running')
                returning kind, parameters, actor_id, actor_name, actor_library_id, actor_grants, checkpoint, attempts,
                          trace_id
                """)
                .param("id", id.value())
                .param("now", Sql.at(now))
                .query((row, number) -> new Order(
                        row.getString("kind"),
                        row.getString("parameters"),
                        actor(row),
                        Optional.ofNullable(row.getString("checkpoint")),
                        row.getInt("attempts"),
                        row.getString("trace_id")))
                .optional();
    }

    /** Written in a transaction of its own: the watchers see it at once, whatever the job's transaction does. */
    Wish progress(JobId id, long done, long total) {
        boolean cancel = apart.execute(status -> jdbc.sql("""
                update jobs.progress set done = :done, total = :total where job_id = :id returning cancel_requested
                """)
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .single());
        return cancel ? Wish.CANCEL : Wish.GO_ON;
    }

    boolean isCancelRequested(JobId id) {
        return jdbc.sql("select cancel_requested from jobs.progress where job_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void checkpoint(JobId id, String where) {
        jdbc.sql("update jobs.job set checkpoint = :where where id = :id")
                .param("id", id.value())
                .param("where", where)
                .update();
    }

    void refuse(JobId id, String position, Text reason) {
        jdbc.sql("""
                with one as (
                    insert into jobs.refused_row (job_id, number, position, reason, arguments)
                    select id, refused + 1, :position, :reason, :arguments::jsonb from jobs.job where id = :id
                    on conflict (job_id, position, reason) do nothing
                    returning job_id)
                update jobs.job set refused = refused + 1 from one where id = one.job_id
                """)
                .param("id", id.value())
                .param("position", position)
                .param("reason", reason.key())
                .param("arguments", json.writeValueAsString(reason.arguments()))
                .update();
    }

    void result(JobId id, Map<String, ?> facts) {
        jdbc.sql("update jobs.job set result = result || :facts::jsonb where id = :id")
                .param("id", id.value())
                .param("facts", json.writeValueAsString(facts))
                .update();
    }

    int eraseEnded(@Nullable LibraryId library, Instant before, int most) {
        return jdbc.sql("""
                delete from jobs.job where id in (
                    select id from jobs.job
                     where library_id is not distinct from :library::text and finished_at < :before
                     order by id limit :most)
                """)
                .param("library", library == null ? null : library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    void end(JobId id, JobState state, @Nullable String failure, Instant now) {
        jdbc.sql("""
                update jobs.job set state = :state, failure = :failure, finished_at = :now
                 where id = :id and state = 'running'
                """)
                .param("id", id.value())
                .param("state", state.code())
                .param("failure", failure)
                .param("now", Sql.at(now))
                .update();
    }

    /** Back into the queue: this node is going down. */
    void release(JobId id) {
        jdbc.sql("update jobs.job set state = 'waiting', attempts = attempts - 1 where id = :id and state = 'running'")
                .param("id", id.value())
                .update();
    }

    /** Whether there was still something to cancel. A running job's own row is left alone: the job may hold it. */
    boolean requestCancel(JobId id, Instant now) {
        int waiting =
                jdbc.sql("""
                update jobs.job set state = 'cancelled', finished_at = :now where id = :id and state = 'waiting'
                """).param("id", id.value()).param("now", Sql.at(now)).update();
        int running = jdbc.sql("""
                update jobs.progress set cancel_requested = true
                 where job_id = :id and (select state from jobs.job where id = :id) = 'running'
                """).param("id", id.value()).update();
        return waiting + running > 0;
    }

    <P> P parameters(String text, Class<P> type) {
        return json.readValue(text, type);
    }

    private Actor actor(ResultSet row) throws SQLException {
        Map<String, Scope> grants = new LinkedHashMap<>();
        json.readValue(row.getString("actor_grants"), GRANTS)
                .forEach((permission, libraries) -> grants.put(
                        permission,
                        Scope.of(libraries.stream().map(LibraryId::new).toList())));
        return new Actor(
                person(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                library(row.getString("actor_library_id")),
                grants,
                Actor.Via.JOB);
    }

    private static Map<String, List<String>> grants(Actor actor) {
        Map<String, List<String>> grants = new LinkedHashMap<>();
        actor.grants().forEach((permission, scope) -> grants.put(permission, Arrays.asList(scope.codes())));
        return grants;
    }

    static @Nullable LibraryId library(@Nullable String code) {
        return code == null ? null : new LibraryId(code);
    }

    static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
