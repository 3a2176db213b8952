package org.kaijuan.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Who the person at the terminal is: whoever may read the data folder may do everything, and the audit trail says so. */
@Component
class Operator {

    private final Libraries libraries;
    private final List<PermissionSet> permissions;

    Operator(Libraries libraries, List<PermissionSet> permissions) {
        this.libraries = libraries;
        this.permissions = permissions;
    }

    /** An actor with every permission in that library; absent if there is no such library. */
    Optional<Actor> actingFor(LibraryId library) {
        Map<String, Scope> grants = permissions.stream()
                .flatMap(set -> set.definitions().stream())
                .map(PermissionDefinition::permission)
                .distinct()
                .collect(Collectors.toMap(permission -> permission, permission -> Scope.of(library)));
        String account = System.getProperty("user.name") + " (./kaijuan)";
        return libraries
                .find(library.code())
                .map(found -> new Actor(null, account, null, grants, Actor.Via.COMMAND_LINE));
    }
}
