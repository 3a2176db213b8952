package org.kaijuan.delivery;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in document delivery. Asking for a paper is {@code desk:request:submit}. */
@Configuration(proxyBeanMethods = false)
public class DeliveryAccess {

    /** See the searches of a library, and those that others sent to it. */
    public static final String READ = "delivery:supply:read";

    /** Answer them. */
    public static final String HANDLE = "delivery:supply:handle";

    /** Keep the suppliers and the rota. */
    public static final String SUPPLIER_WRITE = "delivery:supplier:write";

    /** Import deliveries made elsewhere and statements of the platform, and take imports back. */
    public static final String IMPORT = "delivery:record:import";

    @Bean
    PermissionSet deliveryPermissions() {
        return PermissionSet.of(
                "delivery",
                PermissionDefinition.of(READ, "librarian", "director", "auditor"),
                PermissionDefinition.of(HANDLE, "librarian", "director"),
                PermissionDefinition.of(SUPPLIER_WRITE, "director", "administrator"),
                PermissionDefinition.of(IMPORT, "librarian", "director"));
    }

    /** Lets pass who may see the search: people of the library that asked and of the one that has it now. */
    static void see(Actor actor, SupplyView supply) {
        if (!actor.may(READ, supply.library()) && !actor.may(READ, supply.queue())) {
            throw new NotFoundException("supply " + supply.id());
        }
    }

    /** Lets pass who may answer it: the library that has it now, and always the one that asked. */
    static void answer(Actor actor, SupplyView supply) {
        see(actor, supply);
        if (!actor.may(HANDLE, supply.library())) {
            actor.require(HANDLE, supply.queue());
        }
    }

    /** Lets pass the library that asked. */
    static void own(Actor actor, SupplyView supply) {
        see(actor, supply);
        actor.require(HANDLE, supply.library());
    }

    /** Lets pass who holds {@code permission} in a library; it is absent for those who have no business there. */
    static void library(Actor actor, LibraryId library, String permission) {
        boolean isTheirs =
                library.equals(actor.library()) || actor.may(READ, library) || actor.may(permission, library);
        if (!isTheirs) {
            throw new NotFoundException("library " + library);
        }
        actor.require(permission, library);
    }
}
