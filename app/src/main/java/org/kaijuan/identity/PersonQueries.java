package org.kaijuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people as other modules see them. */
@Component
class PersonQueries {

    private static final String COLUMNS =
            "p.id, p.name, p.card_number, p.library_id, p.department, p.email, p.category, p.language";

    private final JdbcClient jdbc;

    PersonQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonView> find(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from identity.person p where p.id = :id")
                .param("id", id.value())
                .query(PersonQueries::person)
                .optional();
    }

    List<PersonView> find(Set<PersonId> ids) {
        return jdbc.sql("select " + COLUMNS + " from identity.person p where p.id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonQueries::person)
                .list();
    }

    Optional<PersonView> findByCard(LibraryId library, String cardNumber) {
        return jdbc.sql("select " + COLUMNS
                        + " from identity.person p where p.library_id = :library and p.card_number = :card")
                .param("library", library.code())
                .param("card", cardNumber.strip())
                .query(PersonQueries::person)
                .optional();
    }

    Optional<PersonView> findByEmail(LibraryId library, String address) {
        List<PersonView> found = jdbc.sql("select " + COLUMNS
                        + " from identity.person p where p.library_id = :library and lower(p.email) = :address limit 2")
                .param("library", library.code())
                .param("address", address.strip().toLowerCase(Locale.ROOT))
                .query(PersonQueries::person)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<PersonView> findByUsername(String username) {
        return jdbc.sql("select " + COLUMNS + " from identity.person p where p.username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(PersonQueries::person)
                .optional();
    }

    boolean isAnybodyThere() {
        return jdbc.sql("select exists (select from identity.person)")
                .query(Boolean.class)
                .single();
    }

    List<String> namesOf(PersonId id) {
        return jdbc.sql("""
                select word from identity.person p, lateral (values (p.name), (p.card_number), (p.username)) as names (word)
                 where p.id = :id and word is not null
                """)
                .param("id", id.value())
                .query((row, n) -> row.getString("word"))
                .list();
    }

    /** Holders of one of the roles at one of the units, or at a department of the library. */
    List<PersonView> holding(Set<String> roles, List<UnitId> units, LibraryId library) {
        return jdbc.sql("select " + COLUMNS + """
                  from identity.person p
                 where p.state = 'ACTIVE' and exists (
                       select from identity.assignment a join identity.unit u on u.code = a.unit
                        where a.person_id = p.id and a.role = any(:roles)
                          and (a.unit = any(:units) or u.path like '%/' || :library || '/%'))
                 order by p.name collate "zh-x-icu", p.id
                """)
                .param("roles", roles.toArray(String[]::new))
                .param("units", units.stream().map(UnitId::code).toArray(String[]::new))
                .param("library", library.code())
                .query(PersonQueries::person)
                .list();
    }

    /** By library the holders of one of the roles at it, at a unit above it or at one of its departments. */
    Map<LibraryId, Set<PersonId>> holding(Set<String> roles, Scope libraries) {
        Map<LibraryId, Set<PersonId>> holding = new TreeMap<>();
        jdbc.sql("""
                select distinct l.code as library, a.person_id
                  from identity.assignment a
                  join identity.person p on p.id = a.person_id and p.state = 'ACTIVE'
                  join identity.unit u on u.code = a.unit
                  join identity.unit l on l.code = any(:libraries) and (l.path like u.path || '%' or u.path like l.path || '%')
                 where a.role = any(:roles)
                """)
                .param("roles", roles.toArray(String[]::new))
                .param("libraries", libraries.codes())
                .query(row -> {
                    holding.computeIfAbsent(new LibraryId(row.getString("library")), library -> new HashSet<>())
                            .add(new PersonId(row.getObject("person_id", UUID.class)));
                });
        return holding;
    }

    /** Holders of one of the roles at this very unit. */
    List<PersonView> at(Set<String> roles, UnitId unit) {
        return jdbc.sql("select " + COLUMNS + """
                  from identity.person p
                 where p.state = 'ACTIVE' and exists (
                       select from identity.assignment a
                        where a.person_id = p.id and a.role = any(:roles) and a.unit = :unit)
                 order by p.name collate "zh-x-icu", p.id
                """)
                .param("roles", roles.toArray(String[]::new))
                .param("unit", unit.code())
                .query(PersonQueries::person)
                .list();
    }

    /** Units at which somebody holds one of the roles. */
    Set<UnitId> staffed(Set<String> roles) {
        return Set.copyOf(jdbc.sql("""
                select distinct a.unit from identity.assignment a join identity.person p on p.id = a.person_id
                 where p.state = 'ACTIVE' and a.role = any(:roles)
                """)
                .param("roles", roles.toArray(String[]::new))
                .query((row, n) -> new UnitId(row.getString("unit")))
                .list());
    }

    /** Units at which the person holds one of the roles. */
    List<UnitId> posts(PersonId person, Set<String> roles) {
        return jdbc.sql("""
                select distinct unit from identity.assignment where person_id = :person and role = any(:roles) order by unit
                """)
                .param("person", person.value())
                .param("roles", roles.toArray(String[]::new))
                .query((row, n) -> new UnitId(row.getString("unit")))
                .list();
    }

    static PersonView person(ResultSet row, int n) throws SQLException {
        String library = row.getString("library_id");
        String department = row.getString("department");
        return new PersonView(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("card_number"),
                library == null ? null : new LibraryId(library),
                department == null ? null : new UnitId(department),
                row.getString("email"),
                row.getString("category"),
                row.getString("language"));
    }
}
