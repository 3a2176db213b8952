package org.kaijuan.returns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What libraries state about themselves, with the words in which they say it. A statement counts on the last day that it is
 * about; of several statements of one library about the same figure, the one about the latest day holds.
 */
@Component
class DeclaredSource implements FigureSource {

    private static final String STANDING = """
            select distinct on (d.figure, d.library_id) d.*
            from returns.declared d join returns.return r on r.id = d.return_id and r.standing = d.edition
            where d.figure = any(:figures) and d.library_id = any(:libraries) and d.last_day between :from and :to
            order by d.figure, d.library_id, d.last_day desc, r.submitted_at desc, r.id
            """;

    private final JdbcClient jdbc;
    private final DeclaredFigures figures;

    DeclaredSource(JdbcClient jdbc, DeclaredFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** One library's statement. */
    private record Statement(
            String figure,
            LibraryId library,
            LocalDate day,
            @Nullable BigDecimal number,
            @Nullable String words,
            boolean atLeast,
            String quote) {

        FigureValue value() {
            if (number == null) {
                return words == null ? FigureValue.nothing() : FigureValue.of(words);
            }
            return atLeast ? FigureValue.of(number.toPlainString() + "+") : FigureValue.of(number);
        }

        FigureRow row() {
            return new FigureRow(
                    library.code() + "." + day,
                    library,
                    day,
                    number == null ? BigDecimal.ONE : number,
                    Map.of("quote", quote));
        }
    }

    @Override
    public List<FigureDefinition> definitions() {
        return figures.all().stream().map(DeclaredFigure::definition).toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        Map<String, FigureValue> values = new HashMap<>();
        ids.forEach(id -> values.put(id, FigureValue.nothing()));
        statements(ids, scope, period).stream()
                .collect(Collectors.groupingBy(Statement::figure))
                .forEach((id, statements) -> values.put(id, together(id, statements)));
        return values;
    }

    /** Nobody states a course in time. */
    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        return Map.of();
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        List<Statement> all = statements(Set.of(id), scope, period);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<Statement> left = all.stream()
                .filter(statement -> statement.library().code().compareTo(after) > 0)
                .toList();
        List<Statement> page = left.subList(0, Math.min(limit, left.size()));
        String next = page.size() < left.size()
                ? Cursor.encode(page.getLast().library().code())
                : null;
        return new RowsPage(page.stream().map(Statement::row).toList(), all.size(), next);
    }

    /** The sum of a count, "at least" if one of its parts is; of anything else what they say, each once. */
    private FigureValue together(String id, List<Statement> statements) {
        boolean adds = figures.find(id)
                .filter(figure -> figure.nature() == FigureDefinition.Nature.COUNT)
                .isPresent();
        if (adds && statements.stream().allMatch(statement -> statement.number() != null)) {
            BigDecimal sum = statements.stream().map(Statement::number).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean atLeast = statements.stream().anyMatch(Statement::atLeast);
            return atLeast ? FigureValue.of(sum.toPlainString() + "+") : FigureValue.of(sum);
        }
        List<FigureValue> different =
                statements.stream().map(Statement::value).distinct().toList();
        return different.size() == 1 ? different.getFirst() : FigureValue.of(said(different));
    }

    private static String said(List<FigureValue> values) {
        return values.stream()
                .map(value -> switch (value) {
                    case FigureValue.Quantity(BigDecimal number) -> number.toPlainString();
                    case FigureValue.Wording(String text) -> text;
                    case FigureValue.Nothing() -> "";
                })
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private List<Statement> statements(Set<String> ids, Scope scope, Period period) {
        return jdbc.sql(STANDING)
                .param("figures", ids.toArray(String[]::new))
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> statement(row))
                .list();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        BigDecimal number = row.getBigDecimal("number");
        return new Statement(
                row.getString("figure"),
                new LibraryId(row.getString("library_id")),
                row.getObject("last_day", LocalDate.class),
                number == null ? null : plain(number),
                row.getString("words"),
                row.getBoolean("at_least"),
                row.getString("quote"));
    }

    /** Equal numbers compare equal, however many zeros they were written with. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public Optional<Recorded> lastRecorded(String id, Scope scope, Period period) {
        return jdbc.sql("""
                        select d.library_id, r.submitted_by, r.submitted_at
                        from returns.declared d join returns.return r on r.id = d.return_id and r.standing = d.edition
                        where d.figure = :figure and d.library_id = any(:libraries) and d.last_day between :from and :to
                        order by r.submitted_at desc limit 1
                        """)
                .param("figure", id)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> ReturnRows.recorded(row))
                .optional();
    }
}
