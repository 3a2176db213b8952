package org.kaijuan.command;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.RoleEditor;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Calls the person at the terminal by the name of their account on this machine. */
@Component
class TerminalOperator implements Operator {

    private final Libraries libraries;
    private final RoleEditor roles;

    TerminalOperator(Libraries libraries, RoleEditor roles) {
        this.libraries = libraries;
        this.roles = roles;
    }

    @Override
    public Optional<Actor> actingFor(LibraryId library) {
        return libraries.find(library.code()).map(found -> allowedEverything(Scope.of(library)));
    }

    private Actor allowedEverything(Scope scope) {
        Map<String, Scope> grants = roles.permissions().stream()
                .flatMap(set -> set.definitions().stream())
                .map(PermissionDefinition::permission)
                .collect(Collectors.toMap(Function.identity(), permission -> scope));
        return new Actor(null, System.getProperty("user.name", "?"), null, grants, Actor.Via.COMMAND_LINE);
    }
}
