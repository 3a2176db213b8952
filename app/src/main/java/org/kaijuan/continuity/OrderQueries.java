package org.kaijuan.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads orders out of the database. */
@Repository("continuityOrderQueries")
class OrderQueries {

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
    private final EditionRows editions;
    private final TextJson texts;

    OrderQueries(JdbcClient jdbc, EditionRows editions, TextJson texts) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.texts = texts;
    }

    Optional<OrderView> find(OrderId id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(this::order)
                .optional();
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

    /** Orders that are being carried out by a job, none that has stopped. */
    List<OrderView> moving() {
        String carriedOut = "where o.state in ('applying', 'revising', 'undoing') and o.trouble is null order by o.id";
        return jdbc.sql(SELECT + carriedOut).query(this::order).list();
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
                editions.read(
                        row, row.getInt("edition"), "valid_from", "valid_to", "steps", "why", "made_at", "made_by"),
                next == 0
                        ? null
                        : editions.read(
                                row, next, "next_from", "next_to", "next_steps", "next_why", "next_at", "next_by"),
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
}
