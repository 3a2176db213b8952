package org.kaijuan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kaijuan.database.Snapshot;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Levels and risks, in the database and in memory. Writing needs a transaction. */
@Component
class LevelTable {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Snapshot<Held> held;

    private record Held(LevelTimes levels, RiskTimes risks) {}

    LevelTable(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.held = new Snapshot<>(jdbc, "response", () -> new Held(LevelTimes.of(levels()), RiskTimes.of(risks())));
    }

    LevelTimes times() {
        return held.get().levels();
    }

    RiskTimes riskTimes() {
        return held.get().risks();
    }

    LevelId insert(UnitId unit, NewLevel decision, String by) {
        held.change();
        LevelId id = LevelId.next();
        jdbc.sql("""
                insert into response.level (id, unit, level, valid_from, valid_to, source, reason, decided_at, decided_by)
                values (:id, :unit, :level, :from, :to, :source, :reason, :at, :by)
                """)
                .param("id", id.value())
                .param("unit", unit.code())
                .param("level", decision.level().name())
                .param("from", decision.from())
                .param("to", decision.to())
                .param("source", decision.source())
                .param("reason", decision.reason())
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    void noteRule(LevelId level, UUID version) {
        jdbc.sql("insert into response.level_rule (level, version) values (?, ?)")
                .params(level.value(), version)
                .update();
    }

    List<UUID> rulesOf(LevelId level) {
        return jdbc.sql("select version from response.level_rule where level = ?")
                .params(level.value())
                .query((row, number) -> Objects.requireNonNull(row.getObject("version", UUID.class)))
                .list();
    }

    /** Whether it was still there to take back. */
    boolean withdraw(LevelId level, String by) {
        held.change();
        return jdbc.sql("""
                        update response.level set withdrawn_at = :at, withdrawn_by = :by
                         where id = :id and withdrawn_at is null
                        """)
                        .param("id", level.value())
                        .param("at", Sql.at(clock.instant()))
                        .param("by", by)
                        .update()
                == 1;
    }

    RiskId insert(UnitId unit, Risk risk, LocalDate from, String source, String by) {
        held.change();
        RiskId id = RiskId.next();
        jdbc.sql("""
                insert into response.risk (id, unit, risk, valid_from, source, told_at, told_by)
                values (:id, :unit, :risk, :from, :source, :at, :by)
                """)
                .param("id", id.value())
                .param("unit", unit.code())
                .param("risk", risk.name())
                .param("from", from)
                .param("source", source)
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    private List<LevelView> levels() {
        return jdbc.sql("select * from response.level").query(LevelTable::level).list();
    }

    private List<RiskView> risks() {
        return jdbc.sql("select * from response.risk").query(LevelTable::risk).list();
    }

    private static LevelView level(ResultSet row, int number) throws SQLException {
        return new LevelView(
                new LevelId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new UnitId(row.getString("unit")),
                Level.valueOf(row.getString("level")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getString("reason"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                Sql.instantOrNull(row, "withdrawn_at"),
                row.getString("withdrawn_by"));
    }

    private static RiskView risk(ResultSet row, int number) throws SQLException {
        return new RiskView(
                new RiskId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                new UnitId(row.getString("unit")),
                Risk.valueOf(row.getString("risk")),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                Sql.instant(row, "told_at"),
                row.getString("told_by"));
    }
}
