package org.kaijuan.gate;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who brings parcels to the gatehouse, who hands them over, who sees what became of them. */
@Configuration(proxyBeanMethods = false)
public class GatePermissions {

    /** To see the parcels of the library and who signed for them. */
    public static final String READ = "gate:parcel:read";

    /** To leave parcels at the gatehouse and call them back. */
    public static final String LEAVE = "gate:parcel:leave";

    /** To serve at the gate: hand parcels over, send them back, undo that, raise alarms. */
    public static final String SERVE = "gate:parcel:serve";

    @Bean
    PermissionSet gatePermissionSet() {
        return PermissionSet.of(
                "gate",
                PermissionDefinition.of(READ, "librarian", "director", "administrator", "auditor"),
                PermissionDefinition.of(LEAVE, "librarian", "director"),
                PermissionDefinition.of(SERVE, "guard", "librarian", "director"));
    }
}
