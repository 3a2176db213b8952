package org.kaijuan.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The two sides in the database, joined in one statement. */
@Component
class ReconciliationRows {

    private static final String COUNTS = """
            select month, type, sum(ours) as ours, sum(theirs) as theirs from (
                select date_trunc('month', delivered_on)::date as month, type, 1 as ours, 0 as theirs
                from delivery.delivered
                where library_id = :library and source = 'platform' and delivered_on between :from and :to
                union all
                select date_trunc('month', delivered_on)::date, type, 0, 1 from delivery.statement_row
                where library_id = :library and delivered_on between :from and :to) sides
            group by month, type order by month, type
            """;

    /**
     * The n-th delivery of a title here belongs to the n-th one there: five readers of one paper are five rows on both
     * sides. Neighbouring days are one delivery around midnight; more is a difference.
     */
    private static final String DIFFERENCES = """
            with ours as (
                select id, title, title_key, type, delivered_on,
                       row_number() over (partition by title_key order by delivered_on, id) as n
                from delivery.delivered
                where library_id = :library and source = 'platform' and delivered_on between :from and :to),
            theirs as (
                select id, title, title_key, type, delivered_on,
                       row_number() over (partition by title_key order by delivered_on, id) as n
                from delivery.statement_row
                where library_id = :library and delivered_on between :from and :to),
            differences as (
                select coalesce(t.id, o.id) as key, coalesce(o.title, t.title) as title,
                       coalesce(o.delivered_on, t.delivered_on) as day,
                       o.type as our_type, o.delivered_on as our_day, t.type as their_type, t.delivered_on as their_day
                from ours o full join theirs t on t.title_key = o.title_key and t.n = o.n
                where o.id is null or t.id is null or o.type <> t.type or abs(o.delivered_on - t.delivered_on) > 1)
            """;

    private final JdbcClient jdbc;

    ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReconciledCount> counts(LibraryId library, Period period) {
        return query(COUNTS, library, period)
                .query((row, number) -> new ReconciledCount(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        DocumentType.of(row.getString("type")),
                        row.getLong("ours"),
                        row.getLong("theirs")))
                .list();
    }

    Listing<Difference> differences(LibraryId library, Period period, @Nullable String cursor, int limit) {
        String after = cursor == null ? "" : " where (day, key) > (:day, :key)";
        JdbcClient.StatementSpec page = query(
                        DIFFERENCES + "select *, (select count(*) from differences) as total from differences" + after
                                + " order by day, key limit :limit",
                        library,
                        period)
                .param("limit", limit + 1);
        if (cursor != null) {
            List<String> parts = Cursor.decode(cursor, 2);
            page = page.param("day", LocalDate.parse(parts.get(0))).param("key", UUID.fromString(parts.get(1)));
        }
        List<Counted> found = page.query((row, number) ->
                        new Counted(map(row), row.getObject("day", LocalDate.class), row.getLong("total")))
                .list();
        long total = found.isEmpty() ? 0 : found.getFirst().total();
        return Listing.upTo(
                        limit,
                        found,
                        last -> Cursor.encode(last.day(), last.difference().key()),
                        total)
                .map(Counted::difference);
    }

    private record Counted(Difference difference, LocalDate day, long total) {}

    List<Difference> all(LibraryId library, Period period) {
        return query(DIFFERENCES + "select * from differences order by day, key", library, period)
                .query((row, number) -> map(row))
                .list();
    }

    /** Rows of the statement as deliveries; each keeps its key, so adopting it twice adds nothing. */
    List<DeliveryRow> statement(LibraryId library, List<UUID> ids) {
        return jdbc.sql("""
                        select type, title, delivered_on, row_key from delivery.statement_row
                        where library_id = :library and id = any(:ids)
                        """)
                .param("library", library.code())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new DeliveryRow(
                        DocumentType.of(row.getString("type")),
                        row.getString("title"),
                        "",
                        "",
                        row.getObject("delivered_on", LocalDate.class),
                        "statement " + row.getString("row_key"),
                        null))
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, LibraryId library, Period period) {
        return jdbc.sql(sql)
                .param("library", library.code())
                .param("from", period.from())
                .param("to", period.to());
    }

    private static Difference map(ResultSet row) throws SQLException {
        return new Difference(
                row.getObject("key", UUID.class),
                row.getString("title"),
                side(row.getString("our_type"), row.getObject("our_day", LocalDate.class)),
                side(row.getString("their_type"), row.getObject("their_day", LocalDate.class)));
    }

    private static Difference.@Nullable Side side(@Nullable String type, @Nullable LocalDate day) {
        return type == null || day == null ? null : new Difference.Side(DocumentType.of(type), day);
    }
}
