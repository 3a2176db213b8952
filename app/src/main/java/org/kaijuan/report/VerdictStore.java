package org.kaijuan.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people decided about findings, in the database. Writing needs a transaction. */
@Component
class VerdictStore {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    VerdictStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String finding, FindingView.Verdict verdict) {}

    Map<String, FindingView.Verdict> of(ReportId report) {
        return jdbc
                .sql("select finding, decision, reason, decided_by, decided_at from report.verdict where report = ?")
                .param(report.value())
                .query((row, _) -> new Row(
                        row.getString("finding"),
                        new FindingView.Verdict(
                                FindingView.Decision.valueOf(row.getString("decision")),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                Sql.instant(row, "decided_at"))))
                .stream()
                .collect(Collectors.toMap(Row::finding, Row::verdict));
    }

    void decide(ReportId report, String finding, FindingView.Decision decision, String reason, Actor by) {
        jdbc.sql("""
                        insert into report.verdict (report, finding, decision, reason, decided_at, decided_by)
                        values (:report, :finding, :decision, :reason, :at, :by)
                        on conflict (report, finding) do update
                        set decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at,
                            decided_by = excluded.decided_by
                        """)
                .param("report", report.value())
                .param("finding", finding)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .update();
    }
}
