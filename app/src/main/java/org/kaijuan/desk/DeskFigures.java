package org.kaijuan.desk;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.LastRow;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked, answered and thought of it. A request counts on the business day on which it was asked, what was fulfilled
 * on the day on which it was.
 */
@Component
class DeskFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final Map<String, Cases> cases = new LinkedHashMap<>();

    DeskFigures(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        add(Cases.requests("desk.requests", "true"));
        kinds.all().forEach(kind -> add(Cases.requests("desk.requests." + kind.key(), "kind = '" + kind.key() + "'")));
        add(Cases.requests("desk.out-of-hours", "out_of_hours"));
        add(Cases.ended("desk.fulfilled", "declined is null and state in ('fulfilled', 'closed')"));
        add(Cases.contacts("desk.contacts", "true"));
        add(Cases.contacts("desk.contacts.groups", "group_id is not null"));
        add(Cases.groups("desk.reader-groups"));
        add(Cases.requests("desk.feedback", "verdict is not null"));
        add(Cases.requests("desk.thumbs-up", "verdict = 'UP'"));
        add(Cases.requests("desk.thumbs-down", "verdict = 'DOWN'"));
        add(Cases.firstReplies("desk.first-reply-median", "first_reply_at is not null"));
        add(Cases.firstReplies("desk.first-reply-median.out-of-hours", "first_reply_at is not null and out_of_hours"));
        add(Cases.hours("desk.busiest-hour"));
    }

    private void add(Cases counted) {
        cases.put(counted.id(), counted);
    }

    @Override
    public List<FigureDefinition> definitions() {
        return cases.values().stream().map(Cases::definition).toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        CasesTogether wanted = new CasesTogether(
                cases.values().stream().filter(each -> ids.contains(each.id())).toList());
        return wanted.isEmpty()
                ? Map.of()
                : asked(wanted.sql(), scope, period)
                        .query((row, index) -> wanted.read(row))
                        .single();
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        Cases counted = of(id);
        if (counted.measure() != Measure.COUNT) {
            return days;
        }
        asked(counted.trend(), scope, period).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
        });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        Cases counted = of(id);
        LastRow last = LastRow.of(cursor);
        List<FigureRow> found = asked(counted.rows(), scope, period)
                .param("afterDay", last.day())
                .param("afterId", last.uuid())
                .param("limit", limit + 1)
                .query((row, index) -> row(counted, row))
                .list();
        long total = asked(counted.count(), scope, period).query(Long.class).single();
        return RowsPage.upTo(limit, found, total);
    }

    private static FigureRow row(Cases counted, ResultSet row) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : counted.cells()) {
            cells.put(cell, row.getString(cell));
        }
        return new FigureRow(
                row.getString("id"),
                new LibraryId(row.getString("library_id")),
                row.getObject("day", LocalDate.class),
                BigDecimal.ONE,
                cells);
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

    @Override
    public Optional<Recorded> lastRecorded(String id, Scope scope, Period period) {
        return asked(of(id).last(), scope, period)
                .query((row, index) -> new Recorded(
                        row.getBoolean("from_staff") ? Recorded.Act.HANDLED : Recorded.Act.REQUEST,
                        new LibraryId(row.getString("library_id")),
                        row.getBoolean("from_staff") ? row.getString("by_name") : "",
                        Sql.instant(row, "at")))
                .optional();
    }
}
