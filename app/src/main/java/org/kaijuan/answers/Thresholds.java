package org.kaijuan.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.kaijuan.answers.search.AnswerIndex;
import org.kaijuan.answers.search.Bands;
import org.kaijuan.answers.search.Gate;
import org.kaijuan.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How sure is sure enough: as shipped, or as last fitted to what readers and librarians judged. Every fit is kept. */
@Component
class Thresholds {

    private static final long GLANCE_MILLIS = 60_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile AnswerIndex index = new AnswerIndex(Bands.SHIPPED);
    private volatile long lastGlance;

    Thresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With the thresholds in force; a fit of another node is seen within a minute. */
    AnswerIndex index() {
        long now = System.currentTimeMillis();
        if (now - lastGlance > GLANCE_MILLIS) {
            lastGlance = now;
            index = new AnswerIndex(new Bands(gate(), Bands.SHIPPED.direct()));
        }
        return index;
    }

    Gate gate() {
        return newest().orElse(Gate.SHIPPED);
    }

    private Optional<Gate> newest() {
        return jdbc.sql("""
                        select base, lead, clearance, overlap, covered from answers.gate order by fitted_at desc limit 1
                        """).query(Thresholds::read).optional();
    }

    void keep(Gate gate, int judgements, String byName) {
        jdbc.sql("""
                        insert into answers.gate (base, lead, clearance, overlap, covered, judgements, by_name, fitted_at)
                        values (:base, :lead, :clearance, :overlap, :covered, :judgements, :by, :at)
                        """)
                .param("base", gate.base())
                .param("lead", gate.lead())
                .param("clearance", gate.clearance())
                .param("overlap", gate.overlap())
                .param("covered", gate.covered())
                .param("judgements", judgements)
                .param("by", byName)
                .param("at", Sql.at(clock.instant()))
                .update();
        lastGlance = 0;
    }

    private static Gate read(ResultSet row, int number) throws SQLException {
        return new Gate(
                row.getDouble("base"),
                row.getDouble("lead"),
                row.getDouble("clearance"),
                row.getDouble("overlap"),
                row.getDouble("covered"));
    }
}
