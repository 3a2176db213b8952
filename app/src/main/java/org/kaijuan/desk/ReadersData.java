package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.identity.OwnData;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk keeps about a reader: their requests and what they wrote. Nobody who asked for something is removed. */
@Component
class ReadersData implements OwnData, PersonUse {

    private final JdbcClient jdbc;

    ReadersData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "desk";
    }

    @Override
    public List<Map<String, Object>> of(PersonId person) {
        return jdbc.sql("""
                select number as "own-data.number", title as "own-data.title", kind as "own-data.kind",
                       fields::text as "own-data.fields",
                       to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "own-data.submitted",
                       state as "own-data.state", verdict_comment as "own-data.comment"
                  from desk.request where reader_id = :person order by submitted_at
                """)
                .param("person", person.value())
                .query((row, n) -> fields(row))
                .list();
    }

    private static Map<String, Object> fields(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (row.getObject(i) instanceof Object value) {
                fields.put(columns.getColumnLabel(i), value);
            }
        }
        return fields;
    }

    @Override
    public Set<PersonId> among(Set<PersonId> people) {
        return jdbc
                .sql("select distinct reader_id from desk.request where reader_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("reader_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
