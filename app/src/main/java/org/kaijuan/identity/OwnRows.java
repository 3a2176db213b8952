package org.kaijuan.identity;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what {@link OwnData} and {@link PersonUse} want to know straight from a module's tables. */
public final class OwnRows {

    private OwnRows() {}

    /** Rows of {@code sql}, which binds {@code :person}; the labels of its columns are the fields, nulls are left out. */
    public static List<Map<String, Object>> of(JdbcClient jdbc, String sql, PersonId person) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .query((row, number) -> fields(row))
                .list();
    }

    /** Those of {@code people} that {@code sql}, which binds {@code :people}, has in its first column. */
    public static Set<PersonId> among(JdbcClient jdbc, String sql, Set<PersonId> people) {
        return jdbc
                .sql(sql)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
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
}
