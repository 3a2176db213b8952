package org.kaijuan.delivery;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Figures that count delivered papers: each is a set of sources and a set of types. */
@Component
class DeliveredCounts {

    /** What a figure counts. */
    private record Cut(List<Source> sources, List<DocumentType> types) {

        boolean holds(Source source, DocumentType type) {
            return sources.contains(source) && types.contains(type);
        }
    }

    /** By the library itself or with the alliance's help; what companies deliver is counted apart (SVC-14). */
    private static final List<Source> ALLIANCE = List.of(Source.OWN, Source.MEMBER, Source.PLATFORM);

    private static final List<DocumentType> PAPERS =
            Arrays.stream(DocumentType.values()).filter(DocumentType::isPaper).toList();

    private static final List<DocumentType> ARTICLES =
            Arrays.stream(DocumentType.values()).filter(DocumentType::isArticle).toList();

    private static final Map<String, Cut> CUTS = cuts();

    private static final String IN_PERIOD = """
            from delivery.delivered
            where library_id = any(:libraries) and delivered_on between :from and :to
            """;

    private static final String IN_CUT = IN_PERIOD + " and source = any(:sources) and type = any(:types) ";

    /** Ids grow with time, so the last row recorded has the greatest. An import that was undone left no rows, only its days. */
    private static final String LAST = """
            select * from (
                select d.library_id, coalesce(b.by_name, e.by_name, '') as by_name,
                    coalesce(b.at, e.at, d.delivered_at) as at, case when b.id is null then 'DELIVERY' else 'IMPORT' end as act
                from (select * """ + IN_CUT + """
                      order by id desc limit 1) d
                left join delivery.batch b on b.id = d.batch_id
                left join delivery.want w on w.request_id = d.request_id
                left join lateral (select by_name, at from delivery.supply_event
                                   where supply_id = w.supply_id and happened = 'supplied' order by id desc limit 1) e on true
                union all
                select library_id, undone_by, undone_at, 'IMPORT_UNDONE' from delivery.batch
                where library_id = any(:libraries) and source = any(:sources) and undone_from <= :to and undone_to >= :from
            ) as recorded where at is not null order by at desc limit 1
            """;

    private final JdbcClient jdbc;

    DeliveredCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, Cut> cuts() {
        Map<String, Cut> cuts = new LinkedHashMap<>();
        cuts.put("delivery.delivered", new Cut(ALLIANCE, PAPERS));
        for (DocumentType type : DocumentType.values()) {
            cuts.put("delivery.delivered." + type.code(), new Cut(ALLIANCE, List.of(type)));
        }
        cuts.put("delivery.supplier-articles", new Cut(List.of(Source.COMMERCIAL), ARTICLES));
        cuts.put("delivery.supplier-books", new Cut(List.of(Source.COMMERCIAL), List.of(DocumentType.E_BOOK)));
        return cuts;
    }

    static List<FigureDefinition> definitions() {
        return CUTS.keySet().stream()
                .map(id -> new FigureDefinition(
                        id,
                        id.equals("delivery.supplier-books") ? "books" : "papers",
                        Provenance.COMPUTED,
                        List.of("document", "provider", "title")))
                .toList();
    }

    static boolean has(String id) {
        return CUTS.containsKey(id);
    }

    Map<String, FigureValue> values(Scope scope, Period period) {
        Map<String, Long> sums = new LinkedHashMap<>();
        CUTS.keySet().forEach(id -> sums.put(id, 0L));
        jdbc.sql("select source, type, count(*) as papers " + IN_PERIOD + "group by source, type")
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    Source source = Source.of(row.getString("source"));
                    DocumentType type = DocumentType.of(row.getString("type"));
                    long papers = row.getLong("papers");
                    CUTS.forEach((id, cut) -> sums.merge(id, cut.holds(source, type) ? papers : 0, Long::sum));
                });
        Map<String, FigureValue> values = new LinkedHashMap<>();
        sums.forEach((id, sum) -> values.put(id, FigureValue.of(sum)));
        return values;
    }

    Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        query("select delivered_on, count(*) as papers " + IN_CUT + "group by delivered_on", id, scope, period)
                .query(row -> {
                    days.put(row.getObject("delivered_on", LocalDate.class), row.getBigDecimal("papers"));
                });
        return days;
    }

    RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        long total = query("select count(*) " + IN_CUT, id, scope, period)
                .query(Long.class)
                .single();
        LastRow last = LastRow.of(cursor);
        String sql = "select * " + IN_CUT
                + "and (delivered_on, id) > (:lastDay, :lastId) order by delivered_on, id limit :limit";
        List<FigureRow> found = query(sql, id, scope, period)
                .param("lastDay", last.day())
                .param("lastId", last.uuid())
                .param("limit", limit + 1)
                .query((row, number) -> row(row))
                .list();
        return RowsPage.upTo(limit, found, total);
    }

    Optional<Recorded> last(String id, Scope scope, Period period) {
        return query(LAST, id, scope, period)
                .query((row, number) -> new Recorded(
                        Recorded.Act.valueOf(row.getString("act")),
                        new LibraryId(row.getString("library_id")),
                        row.getString("by_name"),
                        Sql.instant(row, "at")))
                .optional();
    }

    private JdbcClient.StatementSpec query(String sql, String id, Scope scope, Period period) {
        Cut cut = CUTS.get(id);
        if (cut == null) {
            throw new IllegalArgumentException("no such figure: " + id);
        }
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .param("sources", cut.sources().stream().map(Source::code).toArray(String[]::new))
                .param("types", cut.types().stream().map(DocumentType::code).toArray(String[]::new));
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                row.getString("id"),
                new LibraryId(row.getString("library_id")),
                row.getObject("delivered_on", LocalDate.class),
                BigDecimal.ONE,
                Map.of(
                        "document",
                        row.getString("type"),
                        "provider",
                        row.getString("source"),
                        "title",
                        row.getString("title")));
    }
}
