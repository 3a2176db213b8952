package org.kaijuan.answers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * How many answers libraries offer as their own (PUB-07). An entry counts on the day on which readers could first see it, as
 * long as it is published; what the province offers to all is no library's.
 */
@Component
class AnswersFigures implements FigureSource {

    private static final String ENTRIES = "answers.entries";
    private static final String CATEGORIES = "answers.categories";

    private static final String COUNTED = EntryReader.PUBLISHED + """
             where e.library_id = any(:libraries) and e.first_published_on between :from and :to
               and (:category = '' or r.category = :category)
            """;

    private final JdbcClient jdbc;

    AnswersFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FigureDefinition> definitions() {
        List<String> columns = List.of("answer-category", "question");
        Stream<FigureDefinition> entries = Stream.concat(Stream.of(""), Categories.EPIDEMIC.stream())
                .map(category -> new FigureDefinition(id(category), "entries", Provenance.COMPUTED, columns));
        FigureDefinition categories =
                new FigureDefinition(CATEGORIES, "items", Provenance.COMPUTED, columns).asMeasure();
        return Stream.concat(entries, Stream.of(categories)).toList();
    }

    private static String id(String category) {
        return category.isEmpty() ? ENTRIES : ENTRIES + "." + category;
    }

    private static String category(String id) {
        return id.equals(CATEGORIES) || id.equals(ENTRIES) ? "" : id.substring(ENTRIES.length() + 1);
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, Long> byCategory = new TreeMap<>();
        asked("select r.category, count(*) as number" + COUNTED + " group by r.category", "", scope, period)
                .query(row -> {
                    byCategory.put(row.getString("category"), row.getLong("number"));
                });
        Map<String, FigureValue> values = new HashMap<>();
        for (String id : ids) {
            values.put(id, FigureValue.of(value(id, byCategory)));
        }
        return values;
    }

    private static long value(String id, Map<String, Long> byCategory) {
        if (id.equals(CATEGORIES)) {
            return byCategory.size();
        }
        return id.equals(ENTRIES)
                ? byCategory.values().stream().mapToLong(Long::longValue).sum()
                : byCategory.getOrDefault(category(id), 0L);
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        if (id.equals(CATEGORIES)) {
            return days;
        }
        String sql = "select e.first_published_on as day, count(*) as number" + COUNTED + " group by 1";
        asked(sql, category(id), scope, period).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getBigDecimal("number"));
        });
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        LastRow last = LastRow.of(cursor);
        List<FigureRow> found = asked(
                        "select e.id, e.library_id, e.first_published_on as day, r.category, r.question" + COUNTED
                                + """
                           and (e.first_published_on, e.id) > (:afterDay, :afterId)
                         order by e.first_published_on, e.id limit :limit
                        """,
                        category(id),
                        scope,
                        period)
                .param("afterDay", last.day())
                .param("afterId", last.uuid())
                .param("limit", limit + 1)
                .query((row, n) -> row(row))
                .list();
        long total = asked("select count(*)" + COUNTED, category(id), scope, period)
                .query(Long.class)
                .single();
        return RowsPage.upTo(limit, found, total);
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("id"),
                new LibraryId(row.getString("library_id")),
                row.getObject("day", LocalDate.class),
                BigDecimal.ONE,
                Map.of("answer-category", row.getString("category"), "question", row.getString("question")));
    }

    private JdbcClient.StatementSpec asked(String sql, String category, Scope scope, Period period) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .param("category", category);
    }
}
