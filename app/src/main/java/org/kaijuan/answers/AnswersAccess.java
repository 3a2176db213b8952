package org.kaijuan.answers;

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

/** Who may do what with the bank. To read what is published needs no permission. The province's bank needs all libraries. */
@Component
public class AnswersAccess {

    /** See drafts, versions, what is hidden. */
    public static final String READ = "answers:entry:read";

    /** Write, import, hide. */
    public static final String EDIT = "answers:entry:edit";

    /** Let readers see it, and take it from them. */
    public static final String PUBLISH = "answers:entry:publish";

    /** Take up what libraries propose for the province's bank, or not. */
    public static final String DECIDE = "answers:proposal:decide";

    private final Libraries libraries;

    AnswersAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    /** Whether the actor holds the permission for the bank of a library, or of the province if {@code library} is absent. */
    public boolean may(Actor actor, String permission, @Nullable LibraryId library) {
        return library == null
                ? !libraries.everywhere().isEmpty()
                        && actor.scope(permission)
                                .libraries()
                                .containsAll(libraries.everywhere().libraries())
                : actor.may(permission, library);
    }

    /** Whether the actor may look behind the scenes of a bank; everybody on the staff may look into the province's. */
    boolean sees(Actor actor, @Nullable LibraryId library) {
        return library == null ? actor.mayAnywhere(READ) : actor.may(READ, library);
    }

    /** @throws NotFoundException if the actor has no business with that bank */
    void requireSight(Actor actor, @Nullable LibraryId library) {
        if (library != null) {
            libraries.get(library);
        }
        if (!sees(actor, library)) {
            throw new NotFoundException("answers of " + library);
        }
    }

    /** @throws ForbiddenException if the actor sees the bank and lacks the permission */
    void require(Actor actor, String permission, @Nullable LibraryId library) {
        requireSight(actor, library);
        if (!may(actor, permission, library)) {
            throw new ForbiddenException(permission);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Permissions {

        @Bean
        PermissionSet answersPermissions() {
            return PermissionSet.of(
                    "answers",
                    PermissionDefinition.of(
                            READ,
                            "librarian",
                            "director",
                            "liaison",
                            "administrator",
                            "auditor",
                            "province-secretary",
                            "operator"),
                    PermissionDefinition.of(EDIT, "librarian", "director", "administrator", "province-secretary"),
                    PermissionDefinition.of(PUBLISH, "librarian", "director", "administrator", "province-secretary"),
                    PermissionDefinition.of(DECIDE, "province-secretary"));
        }
    }
}
