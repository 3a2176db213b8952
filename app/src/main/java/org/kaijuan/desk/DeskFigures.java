package org.kaijuan.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked, answered and thought of it. A request counts on the business day on which it was asked, what was fulfilled
 * on the day on which it was.
 */
@Component
class DeskFigures implements FigureSource {

    private static final String FIRST_REPLY = "desk.first-reply-median";

    private static final String BUSIEST_HOUR = "desk.busiest-hour";

    private final JdbcClient jdbc;
    private final Map<String, Cases> cases = new LinkedHashMap<>();

    DeskFigures(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        add(Cases.requests("desk.requests", "true"));
        kinds.all().forEach(kind -> add(Cases.requests("desk.requests." + kind.key(), "kind = '" + kind.key() + "'")));
        add(Cases.requests("desk.out-of-hours", "out_of_hours"));
        add(Cases.ended("desk.fulfilled", "declined is null and state in ('fulfilled', 'closed')"));
        add(Cases.contacts("desk.contacts", "true"));
        add(Cases.requests("desk.feedback", "verdict is not null"));
        add(Cases.requests("desk.thumbs-up", "verdict = 'UP'"));
        add(Cases.requests("desk.thumbs-down", "verdict = 'DOWN'"));
        add(new Cases(
                FIRST_REPLY,
                "hours",
                "desk.request",
                "submitted_on",
                "first_reply_at is not null",
                List.of(
                        "number",
                        "kind",
                        "round(extract(epoch from first_reply_at - submitted_at) / 3600, 2) as waited")));
        add(new Cases(
                BUSIEST_HOUR,
                "text",
                "desk.request",
                "submitted_on",
                "true",
                List.of("number", "kind", "submitted_hour as hour")));
    }

    private void add(Cases counted) {
        cases.put(counted.id(), counted);
    }

    @Override
    public List<FigureDefinition> definitions() {
        return cases.values().stream().map(DeskFigures::definition).toList();
    }

    private static FigureDefinition definition(Cases counted) {
        List<String> columns =
                counted.columns().stream().map(DeskFigures::alias).toList();
        FigureDefinition definition = new FigureDefinition(counted.id(), counted.unit(), Provenance.COMPUTED, columns);
        boolean isCount = !counted.id().equals(FIRST_REPLY) && !counted.id().equals(BUSIEST_HOUR);
        return isCount ? definition : definition.asMeasure();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        for (String id : ids) {
            values.put(
                    id,
                    switch (id) {
                        case FIRST_REPLY -> median(scope, period);
                        case BUSIEST_HOUR -> busiestHour(scope, period);
                        default -> count(of(id), scope, period);
                    });
        }
        return values;
    }

    private FigureValue count(Cases counted, Scope scope, Period period) {
        return FigureValue.of(
                asked(counted.value(), scope, period).query(Long.class).single());
    }

    private FigureValue median(Scope scope, Period period) {
        Double hours = asked("""
                select percentile_cont(0.5) within group (order by extract(epoch from first_reply_at - submitted_at) / 3600)
                from desk.request
                where library_id = any(:libraries) and submitted_on between :from and :to and first_reply_at is not null
                """, scope, period)
                .query((row, index) -> (Double) row.getObject(1))
                .list()
                .getFirst();
        return hours == null
                ? FigureValue.nothing()
                : FigureValue.of(BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP));
    }

    private FigureValue busiestHour(Scope scope, Period period) {
        return asked("""
                select submitted_hour from desk.request
                where library_id = any(:libraries) and submitted_on between :from and :to
                group by 1 order by count(*) desc, 1 limit 1
                """, scope, period)
                .query(Integer.class)
                .optional()
                .map(hour -> FigureValue.of("%d:00–%d:00".formatted(hour, hour + 1)))
                .orElseGet(FigureValue::nothing);
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        if (id.equals(FIRST_REPLY) || id.equals(BUSIEST_HOUR)) {
            return days;
        }
        asked(of(id).trend(), scope, period).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
        });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        Cases counted = of(id);
        List<String> after =
                cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : Cursor.decode(cursor, 2);
        List<FigureRow> found = new ArrayList<>(asked(counted.rows(), scope, period)
                .param("afterDay", LocalDate.parse(after.get(0)))
                .param("afterId", UUID.fromString(after.get(1)))
                .param("limit", limit + 1)
                .query((row, index) -> row(counted, row))
                .list());
        boolean hasMore = found.size() > limit;
        if (hasMore) {
            found.removeLast();
        }
        long total = asked(counted.value(), scope, period).query(Long.class).single();
        String next =
                hasMore ? Cursor.encode(found.getLast().day(), found.getLast().id()) : null;
        return new RowsPage(found, total, next);
    }

    private static FigureRow row(Cases counted, ResultSet row) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : counted.columns()) {
            cells.put(alias(column), row.getString(alias(column)));
        }
        return new FigureRow(
                row.getString("id"),
                new LibraryId(row.getString("library_id")),
                row.getObject("day", LocalDate.class),
                BigDecimal.ONE,
                cells);
    }

    private static String alias(String column) {
        return column.substring(column.lastIndexOf(' ') + 1);
    }

    private Cases of(String id) {
        Cases counted = cases.get(id);
        if (counted == null) {
            throw new IllegalArgumentException("not a figure of the desk: " + id);
        }
        return counted;
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to());
    }
}
