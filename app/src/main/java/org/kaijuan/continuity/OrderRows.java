package org.kaijuan.continuity;

import java.time.Clock;
import java.time.LocalDate;
import org.kaijuan.database.Sql;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes orders into the database. An order is read under a row lock before it is changed. */
@Repository
class OrderRows {

    private final JdbcClient jdbc;
    private final OrderQueries queries;
    private final EditionRows editions;
    private final TextJson texts;
    private final Clock clock;
    private final BusinessClock businessClock;

    OrderRows(
            JdbcClient jdbc,
            OrderQueries queries,
            EditionRows editions,
            TextJson texts,
            Clock clock,
            BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.editions = editions;
        this.texts = texts;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    void insert(OrderId id, NewOrder order, Scope libraries, String by) {
        jdbc.sql("""
                insert into continuity.orders (id, unit, title, number, issuer, reason, mode, edition, state, version,
                                               libraries, drafted_at, drafted_by, recorded_at)
                values (:id, :unit, :title, :number, :issuer, :reason, :mode, 1, 'draft', 1, :libraries, :at, :by,
                        :recordedAt)
                """)
                .param("id", id.value())
                .param("unit", order.unit().code())
                .param("title", order.title())
                .param("number", order.number())
                .param("issuer", order.issuer())
                .param("reason", order.reason())
                .param("mode", order.mode())
                .param("libraries", libraries.codes())
                .param("at", Sql.at(businessClock.instant()))
                .param("by", by)
                .param("recordedAt", Sql.at(clock.instant()))
                .update();
        editions.put(id, 1, order.from(), order.to(), order.steps(), "", by);
    }

    /** Writes a draft anew. */
    void redraft(OrderId id, NewOrder order, Scope libraries, String by) {
        jdbc.sql("""
                update continuity.orders
                   set unit = :unit, title = :title, number = :number, issuer = :issuer, reason = :reason, mode = :mode,
                       libraries = :libraries, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("unit", order.unit().code())
                .param("title", order.title())
                .param("number", order.number())
                .param("issuer", order.issuer())
                .param("reason", order.reason())
                .param("mode", order.mode())
                .param("libraries", libraries.codes())
                .update();
        editions.put(id, 1, order.from(), order.to(), order.steps(), "", by);
    }

    /** From draft to being applied. */
    void apply(OrderId id, Scope libraries, LocalDate today, String by) {
        jdbc.sql("""
                update continuity.orders
                   set state = 'applying', libraries = :libraries, applied_on = :today, applied_at = :at, applied_by = :by,
                       trouble = null, version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("libraries", libraries.codes())
                .param("today", today)
                .param("at", Sql.at(businessClock.instant()))
                .param("by", by)
                .update();
    }

    /** Into another state, without trouble. */
    void move(OrderId id, OrderState to) {
        jdbc.sql("""
                update continuity.orders
                   set state = :state, next_edition = null, trouble = null, version = version + 1 where id = :id
                """).param("id", id.value()).param("state", to.code()).update();
    }

    void reviseTo(OrderId id, int edition) {
        jdbc.sql("""
                update continuity.orders
                   set state = 'revising', next_edition = :edition, trouble = null, version = version + 1 where id = :id
                """).param("id", id.value()).param("edition", edition).update();
    }

    /** The errand is done. */
    void arrive(OrderId id, OrderState at) {
        jdbc.sql("""
                update continuity.orders
                   set state = :state, edition = coalesce(next_edition, edition), next_edition = null, trouble = null,
                       version = version + 1
                 where id = :id
                """).param("id", id.value()).param("state", at.code()).update();
    }

    void trouble(OrderId id, Text trouble) {
        jdbc.sql("update continuity.orders set trouble = :trouble::jsonb, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("trouble", texts.write(trouble))
                .update();
    }

    void job(OrderId id, JobId job) {
        jdbc.sql("update continuity.orders set job = :job, trouble = null where id = :id")
                .param("id", id.value())
                .param("job", job.value())
                .update();
    }

    /** The order, which nobody else changes until the caller's transaction ends. */
    OrderView lock(OrderId id) {
        Sql.lock(jdbc, "continuity.orders", id.value());
        return queries.find(id).orElseThrow(() -> new NotFoundException("order " + id));
    }

    /** Whoever gives an order waits here until all who gave one before have said so. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('continuity.orders'))")
                .query()
                .listOfRows();
    }
}
