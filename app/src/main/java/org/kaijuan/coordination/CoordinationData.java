package org.kaijuan.coordination;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept here about somebody who works for a library: the tasks they answer for. Nobody who has one is removed. */
@Component
class CoordinationData implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    CoordinationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "coordination";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select number as "own-data.task", title as "own-data.title", due_on::text as "own-data.due",
                       state as "own-data.state", null::text as "own-data.group", null::text as "own-data.tier",
                       null::text as "own-data.since", null::text as "own-data.until"
                  from coordination.task where accountable_id = :person
                 union all
                select null, null, null, null, g.name, m.tier, m.since::text, m.until::text
                  from coordination.membership m join coordination.work_group g on g.id = m.group_id
                 where m.person_id = :person
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(jdbc, """
                select accountable_id from coordination.task where accountable_id = any(:people)
                 union select person_id from coordination.task_helper where person_id = any(:people)
                 union select person_id from coordination.membership where person_id = any(:people)
                 union select person_id from coordination.attendee where person_id = any(:people)
                 union select person_id from coordination.incident_told where person_id = any(:people)
                """, people);
    }
}
