package org.kaijuan.response;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.OwnRows;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept about a person here: which directives they have opened, and when. */
@Component
class OwnReceipts implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    OwnReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "directives";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return OwnRows.of(jdbc, """
                select title as "own-data.directives.title",
                       to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.directives.read"
                  from response.receipt join response.directive on directive.id = directive_id
                 where person_id = :person order by read_at
                """, person);
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return OwnRows.among(
                jdbc, "select distinct person_id from response.receipt where person_id = any(:people)", people);
    }
}
