package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans that are carried out, in the database. */
@Component
class ActivationRows {

    private static final String INSERT = """
            insert into plans.activation (id, plan_id, edition, library_id, reason, started_at, started_by, first_day,
                                          last_day, drill)
            values (:id, :plan, :edition, :library, :reason, :now, :by, :from, :to, :drill)
            on conflict (plan_id) where ended_at is null do nothing
            """;

    private static final String SELECT = """
            select a.*, p.title, p.scope from plans.activation a join plans.plan p on p.id = a.plan_id
            """;

    private static final String DONE = """
            update plans.activation_step
            set done_at = :now, done_by = :by, fine = :fine, answer = :answer
            where activation_id = :activation and key = :key and done_at is null
            """;

    private final JdbcClient jdbc;
    private final EditionRows editions;
    private final BusinessClock clock;

    ActivationRows(JdbcClient jdbc, EditionRows editions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.clock = clock;
    }

    /** False if the plan is being carried out already. */
    boolean insert(ActivationId id, PlanView plan, NewActivation wish, String by) {
        return jdbc.sql(INSERT)
                        .param("id", id.value())
                        .param("plan", plan.id().value())
                        .param("edition", plan.approved())
                        .param("library", PlanStore.code(plan.libraryId()))
                        .param("reason", wish.reason())
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("from", wish.from())
                        .param("to", wish.to())
                        .param("drill", wish.drill())
                        .update()
                == 1;
    }

    void insertStep(ActivationId id, Step step, Instant due, @Nullable PersonId person, @Nullable String name) {
        jdbc.sql("""
                        insert into plans.activation_step (activation_id, key, due_at, person_id, person_name)
                        values (:activation, :key, :due, :person, :name)
                        """)
                .param("activation", id.value())
                .param("key", step.key())
                .param("due", Sql.at(due))
                .param("person", person == null ? null : person.value())
                .param("name", name)
                .update();
    }

    void setTask(ActivationId id, String key, UUID task) {
        jdbc.sql("update plans.activation_step set task_id = :task where activation_id = :activation and key = :key")
                .param("task", task)
                .param("activation", id.value())
                .param("key", key)
                .update();
    }

    void setOrder(ActivationId id, OrderId order) {
        jdbc.sql("update plans.activation set order_id = :order where id = :id")
                .param("order", order.value())
                .param("id", id.value())
                .update();
    }

    /** False if it was done before. */
    boolean done(ActivationId id, String key, String by, @Nullable Boolean fine, String answer) {
        return jdbc.sql(DONE)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("fine", fine)
                        .param("answer", answer)
                        .param("activation", id.value())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** False if it was ended before. */
    boolean end(ActivationId id, String by, String reason, LocalDate lastDay) {
        return jdbc.sql("""
                        update plans.activation
                        set ended_at = :now, ended_by = :by, end_reason = :reason, last_day = :lastDay
                        where id = :id and ended_at is null
                        """)
                        .param("now", Sql.at(clock.instant()))
                        .param("by", by)
                        .param("reason", reason)
                        .param("lastDay", lastDay)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void note(ActivationId id, String happened, String subject, String by, String note, @Nullable Duration late) {
        jdbc.sql("""
                        insert into plans.journal (id, activation_id, happened, subject, by_name, note, late_minutes, at)
                        values (:id, :activation, :happened, :subject, :by, :note, :late, :now)
                        """)
                .param("id", Ids.next())
                .param("activation", id.value())
                .param("happened", happened)
                .param("subject", subject)
                .param("by", by)
                .param("note", note)
                .param("late", late == null ? null : late.toMinutes())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    List<JournalEntry> journal(ActivationId id) {
        return jdbc.sql("select * from plans.journal where activation_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new JournalEntry(
                        row.getString("happened"),
                        row.getString("subject"),
                        row.getString("by_name"),
                        row.getString("note"),
                        row.getObject("late_minutes", Long.class),
                        Sql.instant(row, "at")))
                .list();
    }

    Optional<ActivationView> find(ActivationId id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id.value())
                .query((row, number) -> activation(row))
                .optional();
    }

    /** Those of a plan, the newest first. */
    List<ActivationView> of(PlanId plan) {
        return jdbc.sql(SELECT + " where a.plan_id = :plan order by a.id desc")
                .param("plan", plan.value())
                .query((row, number) -> activation(row))
                .list();
    }

    /** Those of the libraries and of offices, the newest first. */
    List<ActivationView> of(Scope scope, List<UnitView> offices) {
        return jdbc.sql(SELECT + """
                        where a.library_id = any(:libraries) or (a.library_id is null and p.scope = any(:offices))
                        order by a.id desc
                        """)
                .param("libraries", scope.codes())
                .param("offices", PlanStore.codes(offices))
                .query((row, number) -> activation(row))
                .list();
    }

    private ActivationView activation(ResultSet row) throws SQLException {
        ActivationId id = new ActivationId(row.getObject("id", UUID.class));
        PlanId plan = new PlanId(row.getObject("plan_id", UUID.class));
        int edition = row.getInt("edition");
        UUID order = row.getObject("order_id", UUID.class);
        String library = row.getString("library_id");
        return new ActivationView(
                id,
                plan,
                row.getString("title"),
                edition,
                library == null ? null : new LibraryId(library),
                new UnitId(library == null ? row.getString("scope") : library),
                row.getString("reason"),
                Sql.instant(row, "started_at"),
                row.getString("started_by"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                order == null ? null : new OrderId(order),
                row.getBoolean("drill"),
                Sql.instantOrNull(row, "ended_at"),
                row.getString("ended_by"),
                steps(id, plan, edition));
    }

    /** In the order of the plan's text. */
    private List<StepView> steps(ActivationId id, PlanId plan, int edition) {
        Map<String, Step> steps = new HashMap<>();
        List<Step> inOrder =
                editions.find(plan, edition).orElseThrow().content().steps();
        inOrder.forEach(step -> steps.put(step.key(), step));
        Map<String, StepView> states = new HashMap<>();
        jdbc.sql("select * from plans.activation_step where activation_id = :id")
                .param("id", id.value())
                .query(row -> {
                    Step step = steps.get(row.getString("key"));
                    if (step != null) {
                        states.put(step.key(), state(step, row));
                    }
                });
        return inOrder.stream()
                .flatMap(step -> Optional.ofNullable(states.get(step.key())).stream())
                .toList();
    }

    private static StepView state(Step step, ResultSet row) throws SQLException {
        return new StepView(
                step,
                Sql.instant(row, "due_at"),
                row.getString("person_name"),
                row.getObject("task_id", UUID.class),
                Sql.instantOrNull(row, "done_at"),
                row.getString("done_by"),
                row.getObject("fine", Boolean.class),
                row.getString("answer"));
    }
}
