package org.kaijuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads everything kept about one person. */
@Component
class PersonFiles {

    private final JdbcClient jdbc;
    private final Trees trees;

    PersonFiles(JdbcClient jdbc, Trees trees) {
        this.jdbc = jdbc;
        this.trees = trees;
    }

    Optional<PersonDetails> find(PersonId id) {
        return jdbc.sql("select * from identity.person where id = :id")
                .param("id", id.value())
                .query((row, n) -> details(row, roles(id)))
                .optional();
    }

    private List<PersonDetails.HeldRole> roles(PersonId id) {
        record Row(String role, String unit, String givenBy, Instant givenAt) {}
        Tree tree = trees.now();
        return jdbc
                .sql("""
                select a.role, a.unit, a.given_by, a.given_at
                  from identity.assignment a join identity.role r on r.code = a.role
                 where a.person_id = :id order by r.ordinal, a.unit
                """)
                .param("id", id.value())
                .query((row, n) -> new Row(
                        row.getString("role"),
                        row.getString("unit"),
                        row.getString("given_by"),
                        Sql.instant(row, "given_at")))
                .list()
                .stream()
                .map(row -> new PersonDetails.HeldRole(
                        row.role(), tree.unit(new UnitId(row.unit())), row.givenBy(), row.givenAt()))
                .toList();
    }

    private static PersonDetails details(ResultSet row, List<PersonDetails.HeldRole> roles) throws SQLException {
        return new PersonDetails(
                PersonQueries.person(row, 0),
                row.getString("username"),
                row.getString("phone"),
                PersonDetails.State.valueOf(row.getString("state")),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "changed_at"),
                row.getInt("version"),
                roles);
    }
}
