package org.kaijuan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.springframework.stereotype.Component;

/** Figures of no module, for tests: apples picked, one row a basket, and what the sign at the orchard says. */
@Component
class TestFigures implements FigureSource {

    static final String APPLES = "figurestest.apples";
    static final String SIGN = "figurestest.sign";
    static final String RIPENESS = "figurestest.ripeness";

    private static final List<FigureRow> BASKETS = List.of(
            basket("b1", "jxau", "2020-01-24", "3"),
            basket("b2", "jxau", "2020-01-24", "4"),
            basket("b3", "jxau", "2020-02-29", "5"),
            basket("b4", "jxau", "2020-03-01", "6"),
            basket("b5", "xyu", "2020-02-01", "7"));

    private static FigureRow basket(String id, String library, String day, String apples) {
        return new FigureRow(
                id, new LibraryId(library), LocalDate.parse(day), new BigDecimal(apples), Map.of("kind", "red"));
    }

    @Override
    public List<FigureDefinition> definitions() {
        return List.of(
                new FigureDefinition(APPLES, "apples", Provenance.COMPUTED, List.of("kind")),
                new FigureDefinition(SIGN, "text", Provenance.DECLARED, List.of()),
                new FigureDefinition(RIPENESS, "percent", Provenance.ESTIMATED, List.of()));
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        BigDecimal apples =
                rows(scope, period).stream().map(FigureRow::counts).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, FigureValue> values = new HashMap<>();
        values.put(APPLES, FigureValue.of(apples));
        values.put(SIGN, FigureValue.of("8:00–17:10"));
        values.put(RIPENESS, FigureValue.nothing());
        values.keySet().retainAll(ids);
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        return id.equals(APPLES)
                ? rows(scope, period).stream()
                        .collect(Collectors.toMap(FigureRow::day, FigureRow::counts, BigDecimal::add, TreeMap::new))
                : Map.of();
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        List<FigureRow> all = id.equals(APPLES) ? rows(scope, period) : List.of();
        int from =
                cursor == null ? 0 : Integer.parseInt(Cursor.decode(cursor, 1).getFirst());
        int to = Math.min(from + limit, all.size());
        return new RowsPage(all.subList(from, to), all.size(), to < all.size() ? Cursor.encode(to) : null);
    }

    private static List<FigureRow> rows(Scope scope, Period period) {
        return BASKETS.stream()
                .filter(row -> scope.contains(row.library()) && period.contains(row.day()))
                .toList();
    }
}
