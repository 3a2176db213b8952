package org.kaijuan.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Snapshot;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recorded decisions, in the database and in memory. Writing needs a transaction. */
@Component
class PolicyTable {

    private static final String SELECT = """
            select version.*, withdrawn_at, withdrawn_by, last_day, ended_at, ended_by, ending.by_order as ended_order
            from policy.version
            left join policy.withdrawal on withdrawal.version = version.id
            left join (select distinct on (version) * from policy.ending order by version, number desc) ending
              on ending.version = version.id
            """;
    private static final String INSERT = """
            insert into policy.version (id, key, unit, value, valid_from, valid_to, by_order, reason,
                                        decided_at, decided_by, recorded_at)
            values (:id, :key, :unit, :value, :from, :to, :order, :reason, :decidedAt, :decidedBy, :recordedAt)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final Snapshot<Decisions> decisions;

    PolicyTable(JdbcClient jdbc, Clock clock, BusinessClock businessClock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessClock = businessClock;
        this.decisions = new Snapshot<>(jdbc, "policy", () -> Decisions.of(all()));
    }

    Decisions decisions() {
        return decisions.get();
    }

    PolicyVersion insert(PolicyChange change, String decidedBy) {
        decisions.change();
        UUID id = Ids.next();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("key", change.key())
                .param("unit", change.unit().code())
                .param("value", change.value())
                .param("from", change.from())
                .param("to", change.to())
                .param("order", change.order())
                .param("reason", change.reason())
                .param("decidedAt", Sql.at(businessClock.instant()))
                .param("decidedBy", decidedBy)
                .param("recordedAt", Sql.at(clock.instant()))
                .update();
        return find(id);
    }

    private PolicyVersion find(UUID id) {
        return jdbc.sql(SELECT + "where version.id = :id")
                .param("id", id)
                .query(this::version)
                .single();
    }

    /** Whether it was still there to withdraw. */
    boolean withdraw(UUID version, String withdrawnBy) {
        decisions.change();
        return jdbc.sql("""
                        insert into policy.withdrawal (version, withdrawn_at, withdrawn_by)
                        values (:version, :at, :by) on conflict do nothing
                        """)
                        .param("version", version)
                        .param("at", Sql.at(businessClock.instant()))
                        .param("by", withdrawnBy)
                        .update()
                > 0;
    }

    PolicyVersion end(PolicyVersion version, @Nullable LocalDate lastDay, String order, String endedBy) {
        decisions.change();
        jdbc.sql("""
                insert into policy.ending (version, last_day, by_order, ended_at, ended_by)
                values (:version, :lastDay, :order, :at, :by)
                """)
                .param("version", version.id())
                .param("lastDay", lastDay)
                .param("order", order)
                .param("at", Sql.at(businessClock.instant()))
                .param("by", endedBy)
                .update();
        return find(version.id());
    }

    private List<PolicyVersion> all() {
        return jdbc.sql(SELECT).query(this::version).list();
    }

    private PolicyVersion version(ResultSet row, int number) throws SQLException {
        Instant withdrawnAt = Sql.instantOrNull(row, "withdrawn_at");
        return new PolicyVersion(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("key"),
                new UnitId(row.getString("unit")),
                row.getString("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("by_order"),
                row.getString("reason"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                withdrawnAt,
                row.getString("withdrawn_by"),
                end(row));
    }

    private static @Nullable NewEnd end(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "ended_at");
        return at == null
                ? null
                : new NewEnd(
                        row.getObject("last_day", LocalDate.class),
                        row.getString("ended_order"),
                        at,
                        row.getString("ended_by"));
    }
}
