package org.kaijuan.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.LastRow;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures about requests for papers: how many, how many of them filled, how fast. */
@Component
class WantCounts {

    static final String REQUESTS = "delivery.requests";
    static final String FILL_RATE = "delivery.fill-rate";
    static final String TURNAROUND = "delivery.turnaround-median";

    private static final String HOURS = "extract(epoch from ended_at - asked_at) / 3600";

    /** Withdrawn and merged requests are neither filled nor failed. */
    private static final String ENDED = "ended_on between :from and :to and state in ('delivered', 'declined')";

    private static final String DELIVERED = "ended_on between :from and :to and state = 'delivered'";

    private static final String ASKED = "asked_on between :from and :to";

    private static final String SCOPE = " from delivery.want where library_id = any(:libraries) and ";

    /** All three figures, in one look at what was asked for and one at what came to its end. */
    private static final String TOGETHER = "select * from (select count(*) as asked" + SCOPE + ASKED + ") as asked"
            + " cross join (select count(*) as ended, count(*) filter (where state = 'delivered') as delivered,"
            + " percentile_cont(0.5) within group (order by " + HOURS + ") filter (where state = 'delivered') as median"
            + SCOPE + ENDED + ") as ended";

    private static final String LAST = """
            select w.library_id, w.asked_at, e.by_name, e.at
            from delivery.want w
            left join lateral (select id, by_name, at from delivery.supply_event
                               where supply_id = w.supply_id and happened in ('supplied', 'given-up')
                               order by id desc limit 1) e on w.ended_at is not null
            where w.library_id = any(:libraries) and %s
            order by %s desc nulls last limit 1
            """;

    private final JdbcClient jdbc;

    WantCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<FigureDefinition> definitions() {
        return List.of(
                new FigureDefinition(REQUESTS, "requests", Provenance.COMPUTED, List.of("document", "outcome")),
                new FigureDefinition(FILL_RATE, "percent", Provenance.COMPUTED, List.of("document", "outcome"))
                        .asMeasure(),
                new FigureDefinition(TURNAROUND, "hours", Provenance.COMPUTED, List.of("document", "hours"))
                        .asMeasure());
    }

    Map<String, FigureValue> values(Scope scope, Period period) {
        return query(TOGETHER, scope, period)
                .query((row, number) -> Map.of(
                        REQUESTS, FigureValue.of(row.getLong("asked")),
                        FILL_RATE, share(row.getLong("delivered"), row.getLong("ended")),
                        TURNAROUND, hours(row)))
                .single();
    }

    private static FigureValue share(long part, long whole) {
        return whole == 0
                ? FigureValue.nothing()
                : FigureValue.of(BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    private static FigureValue hours(ResultSet row) throws SQLException {
        return row.getObject("median") instanceof Double hours
                ? FigureValue.of(BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP))
                : FigureValue.nothing();
    }

    private long count(String condition, Scope scope, Period period) {
        return query("select count(*)" + SCOPE + condition, scope, period)
                .query(Long.class)
                .single();
    }

    Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        String measured = switch (id) {
            case REQUESTS -> "count(*)";
            case FILL_RATE -> "round(100.0 * count(*) filter (where state = 'delivered') / count(*), 1)";
            case TURNAROUND -> "round((percentile_cont(0.5) within group (order by " + HOURS + "))::numeric, 1)";
            default -> throw new IllegalArgumentException("no such figure: " + id);
        };
        String day = day(id);
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        query(
                        "select " + day + " as day, " + measured + " as value" + SCOPE + condition(id) + " group by "
                                + day,
                        scope,
                        period)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("value"));
                });
        return days;
    }

    RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        String day = day(id);
        LastRow last = LastRow.of(cursor);
        String sql = "select *, " + day + " as day, state as outcome, round((" + HOURS + ")::numeric, 1) as hours"
                + SCOPE + condition(id) + " and (" + day + ", request_id) > (:lastDay, :lastId)"
                + " order by " + day + ", request_id limit :limit";
        List<FigureRow> found = query(sql, scope, period)
                .param("lastDay", last.day())
                .param("lastId", last.uuid())
                .param("limit", limit + 1)
                .query((row, number) -> row(id, row))
                .list();
        return RowsPage.upTo(limit, found, count(condition(id), scope, period));
    }

    private static String day(String id) {
        return id.equals(REQUESTS) ? "asked_on" : "ended_on";
    }

    private static String condition(String id) {
        return switch (id) {
            case REQUESTS -> ASKED;
            case FILL_RATE -> ENDED;
            case TURNAROUND -> DELIVERED;
            default -> throw new IllegalArgumentException("no such figure: " + id);
        };
    }

    private JdbcClient.StatementSpec query(String sql, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to());
    }

    private static FigureRow row(String id, ResultSet row) throws SQLException {
        String last = id.equals(TURNAROUND) ? "hours" : "outcome";
        return new FigureRow(
                row.getString("request_id"),
                new LibraryId(row.getString("library_id")),
                row.getObject("day", LocalDate.class),
                BigDecimal.ONE,
                Map.of("document", row.getString("type"), last, row.getString(last)));
    }

    /** A reader who asked, or whoever brought the last request to its end. */
    Optional<Recorded> last(String id, Scope scope, Period period) {
        boolean ended = !id.equals(REQUESTS);
        return query(LAST.formatted(ended ? ENDED : ASKED, ended ? "e.id" : "w.request_id"), scope, period)
                .query((row, number) -> last(row, ended))
                .optional();
    }

    private static Recorded last(ResultSet row, boolean ended) throws SQLException {
        LibraryId library = new LibraryId(row.getString("library_id"));
        return ended && row.getString("by_name") != null
                ? new Recorded(Recorded.Act.DELIVERY, library, row.getString("by_name"), Sql.instant(row, "at"))
                : new Recorded(Recorded.Act.REQUEST, library, "", Sql.instant(row, "asked_at"));
    }
}
