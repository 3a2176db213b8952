package org.kaijuan.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Orders and their editions in the database. An order is read under a row lock before it is changed. */
@Repository
class OrderRows {

    private static final TypeReference<List<ActionStep>> STEPS = new TypeReference<>() {};

    private static final String SELECT = """
            select o.*, e.valid_from, e.valid_to, e.steps, e.why, e.made_at, e.made_by, n.valid_from as next_from,
                   n.valid_to as next_to, n.steps as next_steps, n.why as next_why, n.made_at as next_at,
                   n.made_by as next_by
            from continuity.orders o
            join continuity.edition e on e.order_id = o.id and e.number = o.edition
            left join continuity.edition n on n.order_id = o.id and n.number = o.next_edition
            """;

    private static final String VISIBLE = """
            where o.state <> 'dropped'
              and (o.libraries && :read::text[] or o.libraries && :drafts::text[])
              and (o.state <> 'draft' or o.libraries && :drafts::text[])
              and (:library::text is null or :library = any(o.libraries))
              and (:state::text is null or o.state = :state)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TextJson texts;
    private final Clock clock;
    private final BusinessClock businessClock;

    OrderRows(JdbcClient jdbc, JsonMapper json, TextJson texts, Clock clock, BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.json = json;
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
        putEdition(id, 1, order.from(), order.to(), order.steps(), "", by);
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
        putEdition(id, 1, order.from(), order.to(), order.steps(), "", by);
    }

    void putEdition(
            OrderId id,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            List<ActionStep> steps,
            String why,
            String by) {
        jdbc.sql("""
                insert into continuity.edition (order_id, number, valid_from, valid_to, steps, why, made_at, made_by)
                values (:id, :number, :from, :to, :steps::jsonb, :why, :at, :by)
                on conflict (order_id, number) do update
                   set valid_from = excluded.valid_from, valid_to = excluded.valid_to, steps = excluded.steps,
                       why = excluded.why, made_at = excluded.made_at, made_by = excluded.made_by
                """)
                .param("id", id.value())
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .param("steps", json.writeValueAsString(steps))
                .param("why", why)
                .param("at", Sql.at(businessClock.instant()))
                .param("by", by)
                .update();
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

    Optional<OrderView> find(OrderId id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(this::order)
                .optional();
    }

    /** The order, which nobody else changes until the caller's transaction ends. */
    OrderView lock(OrderId id) {
        Sql.lock(jdbc, "continuity.orders", id.value());
        return find(id).orElseThrow(() -> new NotFoundException("order " + id));
    }

    /** Whoever gives an order waits here until all who gave one before have said so. */
    void takeTurns() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('continuity.orders'))")
                .query()
                .listOfRows();
    }

    /** The title of another order that is being carried out for some of these libraries. */
    Optional<String> movingBeside(OrderId order, Scope libraries) {
        return jdbc.sql("""
                select title from continuity.orders
                where state in ('applying', 'revising', 'undoing', 'ending') and trouble is null and id <> :order
                  and libraries && :libraries::text[]
                order by id limit 1
                """)
                .param("order", order.value())
                .param("libraries", libraries.codes())
                .query((row, number) -> row.getString("title"))
                .optional();
    }

    List<OrderView> list(Scope read, Scope drafts, OrderFilter filter, @Nullable OrderId before, int limit) {
        String page = " and (:before::uuid is null or o.id < :before) order by o.id desc limit :limit";
        return bind(SELECT + VISIBLE + page, read, drafts, filter)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::order)
                .list();
    }

    long count(Scope read, Scope drafts, OrderFilter filter) {
        return bind("select count(*) from continuity.orders o " + VISIBLE, read, drafts, filter)
                .query(Long.class)
                .single();
    }

    /** Orders in force whose last day is before {@code day}. */
    List<OrderId> overBefore(LocalDate day) {
        return jdbc
                .sql(SELECT + "where o.state in ('applied', 'ending') and e.valid_to < :day order by o.id")
                .param("day", day)
                .query(this::order)
                .list()
                .stream()
                .map(OrderView::id)
                .toList();
    }

    List<Edition> editions(OrderId id) {
        return jdbc.sql("select * from continuity.edition where order_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> edition(
                        row, row.getInt("number"), "valid_from", "valid_to", "steps", "why", "made_at", "made_by"))
                .list();
    }

    private static JdbcClient.StatementSpec bindFilter(JdbcClient.StatementSpec statement, OrderFilter filter) {
        return statement
                .param(
                        "library",
                        filter.library() == null ? null : filter.library().code())
                .param("state", filter.state() == null ? null : filter.state().code());
    }

    private JdbcClient.StatementSpec bind(String sql, Scope read, Scope drafts, OrderFilter filter) {
        return bindFilter(jdbc.sql(sql).param("read", read.codes()).param("drafts", drafts.codes()), filter);
    }

    private OrderView order(ResultSet row, int ignored) throws SQLException {
        UUID job = row.getObject("job", UUID.class);
        String trouble = row.getString("trouble");
        int next = row.getInt("next_edition");
        return new OrderView(
                new OrderId(row.getObject("id", UUID.class)),
                new UnitId(row.getString("unit")),
                row.getString("title"),
                row.getString("number"),
                row.getString("issuer"),
                row.getString("reason"),
                row.getString("mode"),
                edition(row, row.getInt("edition"), "valid_from", "valid_to", "steps", "why", "made_at", "made_by"),
                next == 0
                        ? null
                        : edition(row, next, "next_from", "next_to", "next_steps", "next_why", "next_at", "next_by"),
                OrderState.of(row.getString("state")),
                row.getInt("version"),
                libraries(row),
                Sql.instant(row, "drafted_at"),
                row.getString("drafted_by"),
                row.getObject("applied_on", LocalDate.class),
                Sql.instantOrNull(row, "applied_at"),
                row.getString("applied_by"),
                job == null ? null : new JobId(job),
                trouble == null ? null : texts.read(trouble));
    }

    private static Scope libraries(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("libraries").getArray();
        return Scope.of(Arrays.stream(codes).map(LibraryId::new).toList());
    }

    private Edition edition(
            ResultSet row, int number, String from, String to, String steps, String why, String at, String by)
            throws SQLException {
        return new Edition(
                number,
                row.getObject(from, LocalDate.class),
                row.getObject(to, LocalDate.class),
                json.readValue(row.getString(steps), STEPS),
                row.getString(why),
                Sql.instant(row, at),
                row.getString(by));
    }
}
