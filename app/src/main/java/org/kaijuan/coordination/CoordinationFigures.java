package org.kaijuan.coordination;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * How many groups were set up, how the tasks stand, how long incidents lasted. Each counts on a business day of its library: the
 * day of founding, the node, the day of the meeting, the day on which an incident was over.
 */
@Component
class CoordinationFigures implements FigureSource {

    static final String GROUPS = "organisation.groups";

    private final JdbcClient jdbc;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    CoordinationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
        add(new Counted(GROUPS, "groups", "work_group", "established_on", "1", "name", "kind = 'working'", false));
        add(tasks("coordination.tasks", "state <> 'dropped'"));
        add(tasks("coordination.tasks.done", "state = 'done'"));
        add(tasks("coordination.tasks.late", "state = 'done' and ended_on > due_on"));
        add(new Counted(
                "coordination.meetings", "meetings", "meeting", "held_on", "1", "mode", "state <> 'cancelled'", false));
        add(new Counted(
                "coordination.incidents", "incidents", "incident", "raised_on", "1", "severity", "true", false));
        add(new Counted(
                "coordination.incident-hours",
                "hours",
                "incident",
                "resolved_on",
                "extract(epoch from resolved_at - raised_at) / 3600",
                "severity",
                "state = 'resolved'",
                true));
    }

    private static Counted tasks(String id, String where) {
        return new Counted(id, "tasks", "task", "due_on", "1", "source", where, false);
    }

    private void add(Counted one) {
        counted.put(one.id(), one);
    }

    /**
     * One figure: fixed text only.
     *
     * @param number what a row adds
     * @param cell the column that says what kind of row it is
     * @param median whether the rows have a median instead of a sum
     */
    private record Counted(
            String id,
            String unit,
            String table,
            String day,
            String number,
            String cell,
            String where,
            boolean median) {

        FigureDefinition definition() {
            FigureDefinition count = new FigureDefinition(id, unit, Provenance.COMPUTED, List.of(cell));
            return median ? count.asMeasure() : count;
        }

        String from() {
            return " from coordination." + table + " where " + where + " and library_id = any(:libraries) and " + day
                    + " between :from and :to";
        }

        String value() {
            return median
                    ? "select percentile_cont(0.5) within group (order by " + number + ")::numeric" + from()
                    : "select nullif(count(*), " + (id.equals(GROUPS) ? "0" : "-1") + ")::numeric" + from();
        }
    }

    @Override
    public List<FigureDefinition> definitions() {
        return counted.values().stream().map(Counted::definition).toList();
    }

    /** Where nobody has entered a group there is nothing to say: what the library declared stands. */
    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        ids.stream()
                .filter(counted::containsKey)
                .forEach(id -> values.put(
                        id,
                        asked(of(id).value(), scope, period)
                                .query((row, number) -> row.getBigDecimal(1))
                                .list()
                                .stream()
                                .filter(found -> found != null)
                                .findFirst()
                                .map(CoordinationFigures::rounded)
                                .map(FigureValue::of)
                                .orElseGet(FigureValue::nothing)));
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Counted one = of(id);
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        if (!one.median()) {
            asked("select " + one.day() + " as day, count(*) as number" + one.from() + " group by 1", scope, period)
                    .query(row -> {
                        days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
                    });
        }
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        Counted one = of(id);
        List<String> after =
                cursor == null ? List.of("0001-01-01", new UUID(0, 0).toString()) : Cursor.decode(cursor, 2);
        String sql = "select id, library_id, " + one.day() + " as day, " + one.number() + " as number, " + one.cell()
                + " as cell" + one.from() + " and (" + one.day() + ", id) > (:afterDay, :afterId) order by " + one.day()
                + ", id limit :limit";
        List<FigureRow> found = new ArrayList<>(asked(sql, scope, period)
                .param("afterDay", LocalDate.parse(after.get(0)))
                .param("afterId", UUID.fromString(after.get(1)))
                .param("limit", limit + 1)
                .query((row, number) -> new FigureRow(
                        row.getString("id"),
                        new LibraryId(row.getString("library_id")),
                        row.getObject("day", LocalDate.class),
                        rounded(row.getBigDecimal("number")),
                        Map.of(one.cell(), row.getString("cell"))))
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

    /** To a tenth; whole numbers without a point. */
    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal tenths = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return tenths.scale() < 0 ? tenths.setScale(0) : tenths;
    }

    private Counted of(String id) {
        Counted one = counted.get(id);
        if (one == null) {
            throw new IllegalArgumentException("not a figure of coordination: " + id);
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
