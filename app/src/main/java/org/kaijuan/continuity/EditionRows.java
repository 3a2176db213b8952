package org.kaijuan.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The editions of orders: as drafted, and as each revision left them. */
@Repository("continuityEditionRows")
class EditionRows {

    private static final TypeReference<List<ActionStep>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    EditionRows(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes an edition, or writes it anew. */
    void put(
            OrderId id,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            List<ActionStep> steps,
            String why,
            String by) {
        jdbc.sql("""
                insert into continuity.edition (order_id, number, valid_from, valid_to, steps, why, made_at, made_by)
                values (:id, :number, :from, :to, :steps::jsonb, :why, :at, :by)
                on conflict (order_id, number) do update
                   set valid_from = excluded.valid_from, valid_to = excluded.valid_to, steps = excluded.steps,
                       why = excluded.why, made_at = excluded.made_at, made_by = excluded.made_by
                """)
                .param("id", id.value())
                .param("number", number)
                .param("from", from)
                .param("to", to)
                .param("steps", json.writeValueAsString(steps))
                .param("why", why)
                .param("at", Sql.at(clock.instant()))
                .param("by", by)
                .update();
    }

    List<Edition> of(OrderId id) {
        return jdbc.sql("select * from continuity.edition where order_id = :id order by number")
                .param("id", id.value())
                .query((row, number) ->
                        read(row, row.getInt("number"), "valid_from", "valid_to", "steps", "why", "made_at", "made_by"))
                .list();
    }

    /** Out of columns of these names. */
    Edition read(ResultSet row, int number, String from, String to, String steps, String why, String at, String by)
            throws SQLException {
        return new Edition(
                number,
                row.getObject(from, LocalDate.class),
                row.getObject(to, LocalDate.class),
                json.readValue(row.getString(steps), STEPS),
                row.getString(why),
                Sql.instant(row, at),
                row.getString(by));
    }
}
