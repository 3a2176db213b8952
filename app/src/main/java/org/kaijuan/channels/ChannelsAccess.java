package org.kaijuan.channels;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who may do what with chat groups. Those of the province are for who may do so in all libraries. */
@Component
public class ChannelsAccess {

    /** See groups, posts and what became of them. */
    public static final String READ = "channels:group:read";

    /** Put groups on record, connect their robots, pause them. */
    public static final String EDIT = "channels:group:edit";

    /** Post to groups, and record what was posted by hand. */
    public static final String POST = "channels:post:write";

    private final Libraries libraries;

    ChannelsAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    /** Whether the actor holds the permission for groups of the library, or of the province if {@code library} is absent. */
    public boolean may(Actor actor, String permission, @Nullable LibraryId library) {
        return library == null ? mayInAll(actor, permission) : actor.may(permission, library);
    }

    /** Whether the actor holds the permission for the province's groups. */
    public boolean mayInAll(Actor actor, String permission) {
        Set<LibraryId> all = libraries.everywhere().libraries();
        return !all.isEmpty() && actor.scope(permission).libraries().containsAll(all);
    }

    /** @throws NotFoundException if the actor has no business with these groups */
    void see(Actor actor, @Nullable LibraryId library, Object what) {
        if (!may(actor, READ, library)) {
            throw new NotFoundException(String.valueOf(what));
        }
    }

    /** @throws ForbiddenException if the actor sees these groups and lacks the permission */
    void require(Actor actor, String permission, @Nullable LibraryId library, Object what) {
        see(actor, library, what);
        if (!may(actor, permission, library)) {
            throw new ForbiddenException(permission);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Permissions {

        @Bean
        PermissionSet channelsPermissions() {
            return PermissionSet.of(
                    "channels",
                    PermissionDefinition.of(
                            READ, "librarian", "director", "liaison", "administrator", "auditor", "province-secretary"),
                    PermissionDefinition.of(EDIT, "director", "administrator", "province-secretary"),
                    PermissionDefinition.of(POST, "librarian", "director", "liaison", "province-secretary"));
        }
    }
}
