package org.kaijuan.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureSource;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.figures.Recorded;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How collections go, over all notices (PRV-04). What is expected and missing counts on the day of the deadline, what was
 * submitted on the day of the first submission.
 */
@Component
class ReturnsFigures implements FigureSource {

    private static final String CASES = """
            select a.notice_id, a.library_id, n.title, n.deadline_day,
                   (r.first_complete_at at time zone :zone)::date as submitted_on, r.state = 'accepted' as accepted
            from returns.addressee a
            join returns.notice n on n.id = a.notice_id
            left join returns.return r on r.notice_id = a.notice_id and r.library_id = a.library_id
            where a.exempt_at is null and a.library_id = any(:libraries)
              and (n.deadline_day between :from and :to
                   or (r.first_complete_at at time zone :zone)::date between :from and :to)
            order by n.deadline_day, a.notice_id, a.position
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    ReturnsFigures(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One library under one notice. */
    private record Case(
            String notice,
            LibraryId library,
            String title,
            LocalDate deadline,
            @Nullable LocalDate submitted,
            boolean accepted) {

        /** The day on which it counts for a figure; absent if it does not. */
        @Nullable
        LocalDate day(String figure) {
            return switch (figure) {
                case "returns.expected" -> deadline;
                case "returns.submitted" -> submitted;
                case "returns.on-time" -> submitted != null && !submitted.isAfter(deadline) ? submitted : null;
                case "returns.late" -> submitted != null && submitted.isAfter(deadline) ? submitted : null;
                case "returns.missing" -> submitted == null ? deadline : null;
                case "returns.accepted" -> accepted ? submitted : null;
                default -> throw new IllegalArgumentException("no such figure: " + figure);
            };
        }
    }

    @Override
    public List<FigureDefinition> definitions() {
        return Stream.of(
                        "returns.expected",
                        "returns.submitted",
                        "returns.on-time",
                        "returns.late",
                        "returns.missing",
                        "returns.accepted")
                .map(id -> new FigureDefinition(id, "libraries", Provenance.COMPUTED, List.of("notice")))
                .toList();
    }

    @Override
    public Map<String, FigureValue> values(Set<String> ids, Scope scope, Period period) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Case> cases = cases(scope, period);
        Map<String, FigureValue> values = new HashMap<>();
        ids.forEach(id -> values.put(id, FigureValue.of(rows(id, cases, period).size())));
        return values;
    }

    @Override
    public Map<LocalDate, BigDecimal> trend(String id, Scope scope, Period period) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        rows(id, cases(scope, period), period).forEach(row -> days.merge(row.day(), row.counts(), BigDecimal::add));
        return days;
    }

    @Override
    public RowsPage rows(String id, Scope scope, Period period, @Nullable String cursor, int limit) {
        List<FigureRow> all = rows(id, cases(scope, period), period);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        int from = 1 + indexOf(all, after);
        int to = Math.min(from + limit, all.size());
        return new RowsPage(
                all.subList(from, to),
                all.size(),
                to < all.size() ? Cursor.encode(all.get(to - 1).id()) : null);
    }

    private static int indexOf(List<FigureRow> rows, String id) {
        return rows.stream().map(FigureRow::id).toList().indexOf(id);
    }

    private static List<FigureRow> rows(String id, List<Case> cases, Period period) {
        Map<String, FigureRow> rows = new LinkedHashMap<>();
        for (Case found : cases) {
            LocalDate day = found.day(id);
            if (day != null && period.contains(day)) {
                String key = found.notice() + "." + found.library();
                rows.put(
                        key, new FigureRow(key, found.library(), day, BigDecimal.ONE, Map.of("notice", found.title())));
            }
        }
        return List.copyOf(rows.values());
    }

    private List<Case> cases(Scope scope, Period period) {
        return jdbc.sql(CASES)
                .param("zone", clock.getZone().getId())
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> new Case(
                        row.getString("notice_id"),
                        new LibraryId(row.getString("library_id")),
                        row.getString("title"),
                        row.getObject("deadline_day", LocalDate.class),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getBoolean("accepted")))
                .list();
    }

    /** Expectations change by exemption and re-opening, which nobody submits; what was submitted, by whoever did. */
    @Override
    public Optional<Recorded> lastRecorded(String id, Scope scope, Period period) {
        return jdbc.sql("""
                        select library_id, submitted_by, submitted_at from returns.return
                        where library_id = any(:libraries) and submitted_at is not null
                          and (first_complete_at at time zone :zone)::date between :from and :to
                        order by submitted_at desc limit 1
                        """)
                .param("zone", clock.getZone().getId())
                .param("libraries", scope.codes())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> ReturnRows.recorded(row))
                .optional();
    }
}
