package org.kaijuan.response;

import java.util.Set;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may know and decide what. */
@Configuration(proxyBeanMethods = false)
public class ResponseAccess {

    /** See levels, risks and the rules that hold. */
    public static final String LEVEL_READ = "response:level:read";

    /** Decide levels and tell risks for units all of whose libraries one holds this for. */
    public static final String LEVEL_DECIDE = "response:level:decide";

    /** Take up or dismiss a proposal for a mode. */
    public static final String PROPOSAL_DECIDE = "response:proposal:decide";

    /** Receive directives: open and acknowledge them. */
    public static final String DIRECTIVE_READ = "response:directive:read";

    /** Issue directives and pass them on. */
    public static final String DIRECTIVE_ISSUE = "response:directive:issue";

    @Bean
    PermissionSet responsePermissions() {
        return PermissionSet.of(
                "response",
                PermissionDefinition.of(
                        LEVEL_READ,
                        "librarian",
                        "director",
                        "guard",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(LEVEL_DECIDE, "province-secretary", "operator"),
                PermissionDefinition.of(PROPOSAL_DECIDE, "director"),
                PermissionDefinition.of(
                        DIRECTIVE_READ, "librarian", "director", "liaison", "auditor", "province-secretary"),
                PermissionDefinition.of(DIRECTIVE_ISSUE, "director", "liaison", "province-secretary"));
    }

    /** @throws NotFoundException if the actor may not know the library */
    static void requireRead(Actor actor, String permission, LibraryId library) {
        if (!actor.may(permission, library)) {
            throw new NotFoundException("library " + library);
        }
    }

    /**
     * That the actor holds the permission for every library at or under the unit, of which there is at least one.
     *
     * @throws NotFoundException if there is no such unit, or it holds for none of its libraries
     * @throws ForbiddenException if it holds for some only
     */
    static void requireWhole(Libraries libraries, Actor actor, String permission, UnitId unit) {
        libraries.unit(unit);
        Set<LibraryId> concerned = libraries.under(unit).libraries();
        Set<LibraryId> held = actor.scope(permission).libraries();
        if (concerned.stream().noneMatch(held::contains)) {
            throw new NotFoundException("unit " + unit);
        }
        if (!held.containsAll(concerned)) {
            throw new ForbiddenException(permission);
        }
    }
}
