package org.kaijuan.identity;

import java.time.Clock;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Roles that people hold at units. */
@Component
class Assignments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Outcome<PersonId> give(Actor actor, PersonId person, String role, UnitId unit) {
        int known = jdbc.sql("select count(*) from identity.role where code = :role")
                .param("role", role)
                .query(Integer.class)
                .single();
        if (known == 0) {
            return Outcome.refused("identity.unknown-role", role);
        }
        jdbc.sql("""
                insert into identity.assignment (person_id, role, unit, given_by, given_at)
                values (:person, :role, :unit, :by, :at) on conflict do nothing
                """)
                .param("person", person.value())
                .param("role", role)
                .param("unit", unit.code())
                .param("by", actor.name())
                .param("at", Sql.at(clock.instant()))
                .update();
        return Outcome.done(person);
    }

    /** @return whether the person held it */
    boolean take(PersonId person, String role, UnitId unit) {
        return jdbc.sql("delete from identity.assignment where person_id = :person and role = :role and unit = :unit")
                        .param("person", person.value())
                        .param("role", role)
                        .param("unit", unit.code())
                        .update()
                > 0;
    }
}
