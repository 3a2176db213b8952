package org.kaijuan.gate;

import java.math.BigDecimal;
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

/** How many parcels were handed over at the gate, with how many pieces, and how many nobody came for; by the day they left it. */
@Component
class GateFigures implements FigureSource {

    private static final String CELL = "parcel";

    /**
     * One figure: fixed text only.
     *
     * @param number what a row adds
     */
    private record Counted(String id, String unit, String number, String where) {

        FigureDefinition definition() {
            return new FigureDefinition(id, unit, Provenance.COMPUTED, List.of(CELL));
        }

        String from() {
            return " from gate.parcel where " + where
                    + " and library_id = any(:libraries) and ended_on between :from and :to";
        }
    }

    private final JdbcClient jdbc;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    GateFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        add(new Counted("gate.handed-over", "parcels", "1", "state = 'HANDED_OVER'"));
        add(new Counted("gate.pieces", "pieces", "pieces", "state = 'HANDED_OVER'"));
        add(new Counted(
                "gate.not-collected", "parcels", "1", "state = 'RETURNED' and return_reason = 'NOT_COLLECTED'"));
    }

    private void add(Counted one) {
        counted.put(one.id(), one);
    }

    @Override
    public List<FigureDefinition> definitions() {
        return counted.values().stream().map(Counted::definition).toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        for (String id : ids) {
            Counted one = of(id);
            BigDecimal sum = asked("select coalesce(sum(" + one.number() + "), 0)" + one.from(), scope, period)
                    .query(BigDecimal.class)
                    .single();
            values.put(id, FigureValue.of(sum));
        }
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Counted one = of(id);
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        asked("select ended_on as day, sum(" + one.number() + ") as number" + one.from() + " group by 1", scope, period)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
                });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        Counted one = of(id);
        List<String> after =
                cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : Cursor.decode(cursor, 2);
        String sql = "select id, library_id, ended_on as day, " + one.number() + " as amount, number" + one.from()
                + " and (ended_on, id) > (:afterDay, :afterId) order by ended_on, id limit :limit";
        List<FigureRow> found = new ArrayList<>(asked(sql, scope, period)
                .param("afterDay", LocalDate.parse(after.get(0)))
                .param("afterId", UUID.fromString(after.get(1)))
                .param("limit", limit + 1)
                .query((row, index) -> new FigureRow(
                        row.getString("id"),
                        new LibraryId(row.getString("library_id")),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        Map.of(CELL, row.getString("number"))))
                .list());
        boolean hasMore = found.size() > limit;
        if (hasMore) {
            found.removeLast();
        }
        long total = asked("select count(*)" + one.from(), scope, period)
                .query(Long.class)
                .single();
        String next =
                hasMore ? Cursor.encode(found.getLast().day(), found.getLast().id()) : null;
        return new RowsPage(found, total, next);
    }

    private Counted of(String id) {
        Counted one = counted.get(id);
        if (one == null) {
            throw new IllegalArgumentException("not a figure of the gate: " + id);
        }
        return one;
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to());
    }
}
