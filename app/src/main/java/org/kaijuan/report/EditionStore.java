package org.kaijuan.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed, in the database. Only ever added to. */
@Component
class EditionStore {

    private static final String COLUMNS = "number, sha256, fingerprint, signed_at, signed_by, recorded_at";

    private final JdbcClient jdbc;
    private final BusinessClock businessClock;
    private final Clock clock;

    EditionStore(JdbcClient jdbc, BusinessClock businessClock, Clock clock) {
        this.jdbc = jdbc;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** Newest first. */
    List<EditionView> of(ReportId report) {
        return jdbc.sql("select " + COLUMNS + " from report.edition where report = ? order by number desc")
                .param(report.value())
                .query(EditionStore::edition)
                .list();
    }

    /** The bytes that were signed, as text. */
    Optional<String> content(ReportId report, int number) {
        return jdbc.sql("select content from report.edition where report = ? and number = ?")
                .params(report.value(), number)
                .query(String.class)
                .optional();
    }

    EditionView insert(ReportId report, int number, String content, String fingerprint, Actor signer) {
        jdbc.sql("""
                        insert into report.edition (report, number, content, sha256, fingerprint, signed_at, signed_by, signer,
                                                    recorded_at)
                        values (:report, :number, :content, :sha256, :fingerprint, :at, :by, :signer, :recordedAt)
                        """)
                .param("report", report.value())
                .param("number", number)
                .param("content", content)
                .param("sha256", ReportJson.sha256(content))
                .param("fingerprint", fingerprint)
                .param("at", Sql.at(businessClock.instant()))
                .param("by", signer.name())
                .param("signer", signer.id().map(PersonId::value).orElse(null))
                .param("recordedAt", Sql.at(clock.instant()))
                .update();
        return of(report).getFirst();
    }

    private static EditionView edition(ResultSet row, int number) throws SQLException {
        return new EditionView(
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("fingerprint"),
                Sql.instant(row, "signed_at"),
                row.getString("signed_by"),
                Sql.instant(row, "recorded_at"));
    }
}
