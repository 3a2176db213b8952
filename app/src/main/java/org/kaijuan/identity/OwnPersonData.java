package org.kaijuan.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module keeps about a person, but for secrets. */
@Component
class OwnPersonData implements OwnData {

    private final JdbcClient jdbc;

    OwnPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "identity";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return jdbc.sql("""
                select name as "person.name", card_number as "person.card", username as "person.username",
                       library_id as "person.library", department as "person.department", category as "person.category",
                       email as "person.email", phone as "person.phone", language as "person.language",
                       to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "person.since",
                       (select string_agg(role || ' @ ' || unit, ', ' order by role, unit)
                          from identity.assignment where person_id = p.id) as "person.roles",
                       (select string_agg(version || ' (' || to_char(given_at, 'YYYY-MM-DD') || ')', ', ' order by version)
                          from identity.consent where person_id = p.id) as "person.consents"
                  from identity.person p where id = :person
                """).param("person", person.value()).query().listOfRows().stream()
                .map(OwnPersonData::withoutNothing)
                .toList();
    }

    private static Map<String, Object> withoutNothing(Map<String, Object> row) {
        row.values().removeIf(Objects::isNull);
        return row;
    }
}
