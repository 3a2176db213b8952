package org.kaijuan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demand calendar in the database. */
@Component
class DemandRows {

    private static final String INSERT = """
            insert into plans.demand (id, unit, kind, title, first_day, last_day, note, by_name, at)
            values (:id, :unit, :kind, :title, :from, :to, :note, :by, :now)
            """;

    private static final String CHANGE = """
            update plans.demand
            set kind = :kind, title = :title, first_day = :from, last_day = :to, note = :note, by_name = :by, at = :now,
                version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final Libraries libraries;
    private final BusinessClock clock;

    DemandRows(JdbcClient jdbc, Libraries libraries, BusinessClock clock) {
        this.jdbc = jdbc;
        this.libraries = libraries;
        this.clock = clock;
    }

    void insert(DemandId id, NewDemand demand, String by) {
        bind(INSERT, id, demand, by).param("unit", demand.unit().code()).update();
        load(id, demand);
    }

    /** False if somebody else changed it since. */
    boolean change(DemandId id, int version, NewDemand demand, String by) {
        boolean changed = bind(CHANGE, id, demand, by).param("version", version).update() == 1;
        if (changed) {
            jdbc.sql("delete from plans.demand_load where demand_id = :id")
                    .param("id", id.value())
                    .update();
            load(id, demand);
        }
        return changed;
    }

    void remove(DemandId id) {
        jdbc.sql("delete from plans.demand where id = :id")
                .param("id", id.value())
                .update();
    }

    private void load(DemandId id, NewDemand demand) {
        demand.load()
                .forEach((service, percent) -> jdbc.sql(
                                "insert into plans.demand_load (demand_id, service, percent) values (:id, :service, :percent)")
                        .param("id", id.value())
                        .param("service", service)
                        .param("percent", percent)
                        .update());
    }

    private JdbcClient.StatementSpec bind(String sql, DemandId id, NewDemand demand, String by) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("kind", demand.kind().code())
                .param("title", demand.title())
                .param("from", demand.days().from())
                .param("to", demand.days().to())
                .param("note", demand.note())
                .param("by", by)
                .param("now", Sql.at(clock.instant()));
    }

    Optional<Demand> find(DemandId id) {
        return jdbc
                .sql("select * from plans.demand where id = :id")
                .param("id", id.value())
                .query((row, number) -> demand(row, loads(List.of(id.value()))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The entries of these units with a day in the period, by their first day. */
    List<Demand> of(List<UnitId> units, Period period) {
        List<UUID> ids = jdbc.sql("""
                        select id from plans.demand
                        where unit = any(:units) and first_day <= :to and last_day >= :from
                        """)
                .param("units", units.stream().map(UnitId::code).toArray(String[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        Map<UUID, Map<String, Integer>> loads = loads(ids);
        return jdbc
                .sql("select * from plans.demand where id = any(:ids) order by first_day, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> demand(row, loads))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<UUID, Map<String, Integer>> loads(List<UUID> ids) {
        Map<UUID, Map<String, Integer>> loads = new HashMap<>();
        jdbc.sql("select demand_id, service, percent from plans.demand_load where demand_id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    loads.computeIfAbsent(row.getObject("demand_id", UUID.class), id -> new HashMap<>())
                            .put(row.getString("service"), row.getInt("percent"));
                });
        return loads;
    }

    /** Nothing if its unit is gone. */
    private Optional<Demand> demand(ResultSet row, Map<UUID, Map<String, Integer>> loads) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DemandKind kind = DemandKind.of(row.getString("kind"));
        String title = row.getString("title");
        Period days =
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
        String note = row.getString("note");
        String by = row.getString("by_name");
        int version = row.getInt("version");
        return libraries
                .findUnit(row.getString("unit"))
                .map(unit -> new Demand(
                        new DemandId(id),
                        unit,
                        kind,
                        title,
                        days,
                        note,
                        loads.getOrDefault(id, Map.of()),
                        by,
                        version));
    }
}
