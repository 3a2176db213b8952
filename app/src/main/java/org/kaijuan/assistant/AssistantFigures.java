package org.kaijuan.assistant;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.LastRow;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was asked of the assistant, by day and night (PUB-05, SVC-40). A question counts on the day on which it was asked; its
 * words are no part of a figure. Conversations are erased in time, and their questions with them.
 */
@Component
class AssistantFigures implements FigureSource {

    private static final List<String> COLUMNS = List.of("asked_hour", "band");

    private static final String COUNTED = """
             from assistant.turn where library_id = any(:libraries) and asked_on between :from and :to and
            """;

    /** By id; what is asked from ten at night to eight in the morning is asked when no library is staffed. */
    private static final Map<String, String> CONDITIONS = conditions();

    private final JdbcClient jdbc;

    AssistantFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("assistant.questions", "true");
        conditions.put("assistant.questions.at-once", "band <> 'handoff'");
        conditions.put("assistant.questions.night", "(asked_hour >= 22 or asked_hour < 8)");
        conditions.put("assistant.questions.spoken", "mode = 'voice'");
        return conditions;
    }

    @Override
    public List<FigureDefinition> definitions() {
        return CONDITIONS.keySet().stream()
                .map(id -> new FigureDefinition(id, "times", Provenance.COMPUTED, COLUMNS))
                .toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        List<String> wanted = CONDITIONS.keySet().stream().filter(ids::contains).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        String counts = String.join(
                ", ",
                wanted.stream()
                        .map(id -> "count(*) filter (where " + CONDITIONS.get(id) + ")")
                        .toList());
        return asked("select " + counts + COUNTED + "true", scope, period)
                .query((row, number) -> values(wanted, row))
                .single();
    }

    private static Map<String, FigureValue> values(List<String> ids, ResultSet row) throws SQLException {
        Map<String, FigureValue> values = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            values.put(ids.get(i), FigureValue.of(row.getLong(i + 1)));
        }
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        String sql = "select asked_on as day, count(*) as number" + COUNTED + CONDITIONS.get(id) + " group by 1";
        asked(sql, scope, period).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
        });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        LastRow last = LastRow.of(cursor);
        List<FigureRow> found = asked(
                        "select serial, library_id, asked_on, asked_hour, band" + COUNTED + CONDITIONS.get(id) + """
                           and (asked_on, serial) > (:afterDay, :afterSerial) order by asked_on, serial limit :limit
                        """,
                        scope,
                        period)
                .param("afterDay", last.day())
                .param("afterSerial", last.serial())
                .param("limit", limit + 1)
                .query((row, number) -> row(row))
                .list();
        long total = asked("select count(*)" + COUNTED + CONDITIONS.get(id), scope, period)
                .query(Long.class)
                .single();
        return RowsPage.upTo(limit, found, total);
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("serial"),
                new LibraryId(row.getString("library_id")),
                row.getObject("asked_on", LocalDate.class),
                BigDecimal.ONE,
                Map.of("asked_hour", row.getString("asked_hour"), "band", row.getString("band")));
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to());
    }
}
