package org.kaijuan.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaijuan.command.Operator;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Whoever may read the data folder may do everything; the trail calls them by the name of their account on the machine. */
@Component
class TerminalOperator implements Operator {

    private final Trees trees;
    private final PermissionCatalogue permissions;

    TerminalOperator(Trees trees, PermissionCatalogue permissions) {
        this.trees = trees;
        this.permissions = permissions;
    }

    @Override
    public Optional<Actor> actingFor(LibraryId library) {
        return trees.now().library(library).map(found -> everywhere(Scope.of(library)));
    }

    private Actor everywhere(Scope scope) {
        Set<String> all = permissions.all();
        Map<String, Scope> grants = all.stream().collect(Collectors.toMap(Function.identity(), each -> scope));
        String account = System.getProperty("user.name", "?");
        return new Actor(null, account, null, grants, Actor.Via.COMMAND_LINE);
    }
}
