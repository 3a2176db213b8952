package org.kaijuan.desk;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what at a desk. A request outside one's libraries does not exist for one, unless it is one's own. */
@Configuration(proxyBeanMethods = false)
public class DeskAccess {

    /** Ask one's library for something. */
    public static final String SUBMIT = "desk:request:submit";

    /** See the requests of a library and what was written. */
    public static final String READ = "desk:request:read";

    /** Work on them. */
    public static final String HANDLE = "desk:request:handle";

    /** Give requests to others, and to many at once. */
    public static final String ASSIGN = "desk:request:assign";

    /** Keep the canned replies. */
    public static final String REPLY_WRITE = "desk:reply:write";

    /** Edit the service guide. */
    public static final String GUIDE_WRITE = "desk:guide:write";

    /** Log contacts by phone and chat. */
    public static final String CONTACT_WRITE = "desk:contact:write";

    @Bean
    PermissionSet deskPermissions() {
        return PermissionSet.of(
                "desk",
                PermissionDefinition.of(SUBMIT, "reader", "librarian", "director", "guard", "liaison", "administrator"),
                PermissionDefinition.of(READ, "librarian", "director", "auditor"),
                PermissionDefinition.of(HANDLE, "librarian", "director"),
                PermissionDefinition.of(ASSIGN, "director"),
                PermissionDefinition.of(REPLY_WRITE, "librarian", "director"),
                PermissionDefinition.of(GUIDE_WRITE, "director", "administrator"),
                PermissionDefinition.of(CONTACT_WRITE, "librarian", "director"));
    }

    /** Lets pass who works for the library with {@code permission}; to others the request is absent or forbidden. */
    static void staff(Actor actor, RequestView request, String permission) {
        if (!actor.may(READ, request.library()) && !actor.is(request.reader().id())) {
            throw new NotFoundException("request " + request.id());
        }
        actor.require(permission, request.library());
    }

    /** Lets pass the reader whose request it is; the library's own people are forbidden, others find nothing. */
    static void reader(Actor actor, RequestView request) {
        if (actor.is(request.reader().id())) {
            return;
        }
        staff(actor, request, "desk:request:own");
    }

    /** Lets pass the reader and whoever may see the library's requests. */
    static void see(Actor actor, RequestView request) {
        if (!sees(actor, request)) {
            throw new NotFoundException("request " + request.id());
        }
    }

    static boolean sees(Actor actor, RequestView request) {
        return actor.is(request.reader().id()) || actor.may(READ, request.library());
    }

    /** Lets pass who may do something in a library; where the actor has no business at all the library is absent. */
    static void library(Actor actor, LibraryId library, String permission) {
        boolean isTheirs = library.equals(actor.library()) || actor.may(READ, library) || actor.may(SUBMIT, library);
        if (!isTheirs) {
            throw new NotFoundException("library " + library);
        }
        actor.require(permission, library);
    }
}
