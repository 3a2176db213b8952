package org.kaijuan.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what a person may do where: permissions of the roles × libraries under the units they are held at. */
@Component
class Actors {

    static final String READER = "reader";

    private final JdbcClient jdbc;
    private final Trees trees;
    private final Roles roles;

    Actors(JdbcClient jdbc, Trees trees, Roles roles) {
        this.jdbc = jdbc;
        this.trees = trees;
        this.roles = roles;
    }

    /** A role somebody holds at a unit. */
    record Held(String role, UnitId unit) {}

    /** The actor that an active person is; nothing for one who is locked, closed or unknown. One query. */
    Optional<Actor> of(PersonId person, Actor.Via via) {
        record Row(String name, @Nullable String libraryId, List<String> held) {}
        return jdbc.sql("""
                select name, library_id, array(select role || '@' || unit from identity.assignment a where a.person_id = p.id) as held
                  from identity.person p where id = :id and state = 'ACTIVE'
                """)
                .param("id", person.value())
                .query((row, n) -> new Row(row.getString("name"), row.getString("library_id"), List.of((String[])
                        row.getArray("held").getArray())))
                .optional()
                .map(row -> {
                    LibraryId library = row.libraryId() == null ? null : new LibraryId(row.libraryId());
                    return new Actor(person, row.name(), library, grants(library, row.held()), via);
                });
    }

    private Map<String, Scope> grants(@Nullable LibraryId library, List<String> held) {
        Map<String, Scope> grants = new HashMap<>();
        if (library != null) {
            add(grants, READER, Scope.of(library));
        }
        Tree tree = trees.now();
        for (String each : held) {
            int at = each.indexOf('@');
            UnitId unit = new UnitId(each.substring(at + 1));
            add(
                    grants,
                    each.substring(0, at),
                    tree.find(unit).map(found -> tree.scope(unit)).orElse(Scope.NONE));
        }
        return grants;
    }

    private void add(Map<String, Scope> grants, String role, Scope scope) {
        roles.permissions(role).forEach(permission -> grants.merge(permission, scope, Scope::or));
    }
}
