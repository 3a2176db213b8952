package org.kaijuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that reports keep, in the database. Writing needs a transaction. */
@Component
class HeldStore {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    HeldStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<FigureKey, Held> of(ReportId report) {
        return jdbc.sql("""
                        select figure, scope, period_from, period_to, number, shown, reason, held_at, held_by
                        from report.held where report = ?
                        """).param(report.value()).query(HeldStore::held).stream()
                .collect(Collectors.toMap(Held::key, Function.identity()));
    }

    void hold(ReportId report, Piece.Figure figure, String reason, Actor by) {
        FigureKey key = figure.key();
        jdbc.sql("""
                        insert into report.held (report, figure, scope, period_from, period_to, number, shown, reason,
                                                 held_at, held_by)
                        values (:report, :figure, :scope, :from, :to, :number, :shown, :reason, :at, :by)
                        on conflict (report, figure, scope, period_from, period_to) do update
                        set number = excluded.number, shown = excluded.shown, reason = excluded.reason,
                            held_at = excluded.held_at, held_by = excluded.held_by
                        """)
                .param("report", report.value())
                .param("figure", key.figure())
                .param("scope", key.scope())
                .param("from", key.period().from())
                .param("to", key.period().to())
                .param("number", figure.number())
                .param("shown", figure.text())
                .param("reason", reason)
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
    }

    /** Whether it was held until now. */
    boolean release(ReportId report, FigureKey key) {
        return jdbc.sql("""
                        delete from report.held
                        where report = ? and figure = ? and scope = ? and period_from = ? and period_to = ?
                        """)
                        .params(
                                report.value(),
                                key.figure(),
                                key.scope(),
                                key.period().from(),
                                key.period().to())
                        .update()
                > 0;
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new FigureKey(
                        row.getString("figure"),
                        row.getString("scope"),
                        new Period(
                                row.getObject("period_from", LocalDate.class),
                                row.getObject("period_to", LocalDate.class))),
                row.getString("shown"),
                row.getBigDecimal("number"),
                row.getString("reason"),
                Sql.instant(row, "held_at"),
                row.getString("held_by"));
    }
}
