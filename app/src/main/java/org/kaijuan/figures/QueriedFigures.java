package org.kaijuan.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A source whose figures are each one query: their sums, or the median of their rows, to a tenth. */
public abstract class QueriedFigures implements FigureSource {

    private static final String ASKED =
            "with asked as (select * from unnest(:libraries, :zones) as a (library_id, zone)) ";

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final Map<String, QueriedFigure> figures = new LinkedHashMap<>();

    protected QueriedFigures(JdbcClient jdbc, Libraries libraries, List<QueriedFigure> figures) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        figures.forEach(figure -> this.figures.put(figure.id(), figure));
    }

    @Override
    public List<FigureDefinition> definitions() {
        return figures.values().stream().map(QueriedFigure::definition).toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        ids.stream().filter(figures::containsKey).forEach(id -> values.put(id, value(of(id), scope, period)));
        return values;
    }

    private FigureValue value(QueriedFigure figure, Scope scope, Period period) {
        String reckoned = figure.isMedian()
                ? "percentile_cont(0.5) within group (order by number)::numeric"
                : figure.isSilent() ? "sum(number)" : "coalesce(sum(number), 0)";
        return asked("select " + reckoned + " as value" + from(figure), scope, period)
                .query((row, number) -> row.getBigDecimal("value"))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(QueriedFigures::rounded)
                .map(FigureValue::of)
                .orElseGet(FigureValue::nothing);
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        QueriedFigure figure = of(id);
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        if (!figure.isMedian()) {
            asked("select day, sum(number) as number" + from(figure) + " group by day", scope, period)
                    .query(row -> {
                        days.put(row.getObject("day", LocalDate.class), rounded(row.getBigDecimal("number")));
                    });
        }
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        QueriedFigure figure = of(id);
        LastRow last = LastRow.of(cursor);
        List<FigureRow> found = asked(
                        "select *" + from(figure)
                                + " and (day, id) > (:afterDay, :afterId) order by day, id limit :limit",
                        scope,
                        period)
                .param("afterDay", last.day())
                .param("afterId", last.id())
                .param("limit", limit + 1)
                .query((row, number) -> new FigureRow(
                        row.getString("id"),
                        new LibraryId(row.getString("library_id")),
                        row.getObject("day", LocalDate.class),
                        rounded(row.getBigDecimal("number")),
                        Map.of(figure.cell(), row.getString("cell"))))
                .list();
        long total = asked("select count(*)" + from(figure), scope, period)
                .query(Long.class)
                .single();
        return RowsPage.upTo(limit, found, total);
    }

    private static String from(QueriedFigure figure) {
        return " from (" + figure.sql() + ") r where day between :from and :to";
    }

    /** To a tenth; whole numbers without a point. */
    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal tenths = number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return tenths.scale() < 0 ? tenths.setScale(0) : tenths;
    }

    private QueriedFigure of(String id) {
        QueriedFigure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("not a figure of " + getClass().getSimpleName() + ": " + id);
        }
        return figure;
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, Period period) {
        String[] codes = scope.codes();
        String[] zones = Arrays.stream(codes)
                .map(code -> libraries.get(new LibraryId(code)).zone().getId())
                .toArray(String[]::new);
        return jdbc.sql(ASKED + sql)
                .param("libraries", codes)
                .param("zones", zones)
                .param("from", period.from())
                .param("to", period.to());
    }
}
