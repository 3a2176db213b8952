package org.kaijuan.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the roles of the installation may do; the list of roles itself is closed. */
@Service
public class RoleEditor {

    private final JdbcClient jdbc;
    private final Roles roles;
    private final PermissionCatalogue catalogue;
    private final Audit audit;

    RoleEditor(JdbcClient jdbc, Roles roles, PermissionCatalogue catalogue, Audit audit) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /**
     * A role and what it may do.
     *
     * @param people how many hold it; 0 for readers, whom nobody makes readers
     */
    public record RoleView(String code, Set<String> permissions, int people) {}

    /** The closed list, in its order. */
    public List<RoleView> all() {
        return jdbc.sql("""
                select code, (select count(distinct person_id) from identity.assignment where role = code) as people
                  from identity.role where ordinal < 99 order by ordinal
                """)
                .query((row, n) -> new RoleView(
                        row.getString("code"), roles.permissions(row.getString("code")), row.getInt("people")))
                .list();
    }

    public RoleView get(String code) {
        return all().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("role " + code));
    }

    /** Everything that may be allowed, by module. */
    public List<PermissionSet> permissions() {
        return catalogue.sets();
    }

    /**
     * Lets a role do exactly this, everywhere in the installation, from the next request on.
     *
     * @return how many permissions were given or taken
     */
    @Transactional
    public Outcome<Integer> set(Actor actor, String role, Set<String> permissions) {
        if (!actor.mayAnywhere(IdentityPermissions.ROLE_EDIT)) {
            throw new ForbiddenException(IdentityPermissions.ROLE_EDIT);
        }
        Set<String> wanted = new TreeSet<>(permissions);
        wanted.retainAll(catalogue.all());
        if (role.equals("operator") && !wanted.contains(IdentityPermissions.ROLE_EDIT)) {
            return Outcome.refused("identity.operator-keeps-roles");
        }
        Set<String> given = new TreeSet<>(wanted);
        Set<String> taken = new TreeSet<>(get(role).permissions());
        given.removeAll(taken);
        taken.removeAll(wanted);
        write(role, given, taken);
        if (!given.isEmpty() || !taken.isEmpty()) {
            roles.changed();
            audit.record(actor, "identity.role.edited", null, "role", role, Map.of("given", given, "taken", taken));
        }
        return Outcome.done(given.size() + taken.size());
    }

    private void write(String role, Set<String> given, Set<String> taken) {
        jdbc.sql("insert into identity.role_permission select :role, unnest(:given) on conflict do nothing")
                .param("role", role)
                .param("given", given.toArray(String[]::new))
                .update();
        jdbc.sql("delete from identity.role_permission where role = :role and permission = any(:taken)")
                .param("role", role)
                .param("taken", taken.toArray(String[]::new))
                .update();
    }
}
