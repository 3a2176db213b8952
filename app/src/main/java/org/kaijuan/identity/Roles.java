package org.kaijuan.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaijuan.database.Snapshot;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What each role may do, kept in memory; at start-up it hands out the defaults of permissions that are new. */
@Component
class Roles implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PermissionCatalogue catalogue;
    private final Snapshot<Map<String, Set<String>>> snapshot;

    Roles(JdbcClient jdbc, TransactionTemplate transaction, PermissionCatalogue catalogue) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.snapshot = new Snapshot<>(
                jdbc, new Snapshot.Counter("identity.change_counter", "version", "what = 'roles'"), this::load);
    }

    /** The permissions of a role; none for a role that does not exist. */
    Set<String> permissions(String role) {
        return snapshot.get().getOrDefault(role, Set.of());
    }

    /** Roles that hold a permission. */
    Set<String> holding(String permission) {
        Set<String> roles = new TreeSet<>();
        snapshot.get().forEach((role, permissions) -> {
            if (permissions.contains(permission)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** To be called in the transaction that changed what a role may do. */
    void changed() {
        snapshot.change();
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> handOutDefaults());
    }

    private void handOutDefaults() {
        int handedOut = 0;
        for (PermissionSet set : catalogue.sets()) {
            for (PermissionDefinition definition : set.definitions()) {
                for (String role : definition.defaultRoles()) {
                    handedOut += handOut(role, definition.permission());
                }
            }
        }
        if (handedOut > 0) {
            changed();
        }
    }

    /** A role outside the closed list fails here, at start-up, by its foreign key. */
    private int handOut(String role, String permission) {
        return jdbc.sql("""
                with fresh as (
                    insert into identity.permission_default (role, permission) values (:role, :permission)
                    on conflict do nothing returning role, permission)
                insert into identity.role_permission (role, permission) select role, permission from fresh
                on conflict do nothing
                """).param("role", role).param("permission", permission).update();
    }

    private Map<String, Set<String>> load() {
        record Grant(String role, String permission) {}
        Map<String, Set<String>> roles = new HashMap<>();
        jdbc.sql("select role, permission from identity.role_permission")
                .query(Grant.class)
                .list()
                .forEach(grant -> roles.computeIfAbsent(grant.role(), none -> new TreeSet<>())
                        .add(grant.permission()));
        return roles;
    }
}
