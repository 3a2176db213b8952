package org.kaijuan.report;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read, write and sign reports. A report is the province's own: a permission counts only if held for all of it. */
@Configuration(proxyBeanMethods = false)
class ReportAccess {

    static final String READ = "report:report:read";
    static final String WRITE = "report:report:write";
    static final String SIGN = "report:report:sign";

    private final Libraries libraries;

    ReportAccess(Libraries libraries) {
        this.libraries = libraries;
    }

    @Bean
    static PermissionSet reportPermissionSet() {
        return PermissionSet.of(
                "report",
                PermissionDefinition.of(READ, "province-secretary", "auditor", "operator"),
                PermissionDefinition.of(WRITE, "province-secretary"),
                PermissionDefinition.of(SIGN, "province-secretary"));
    }

    boolean mayRead(Actor actor) {
        return holds(actor, READ);
    }

    boolean mayWrite(Actor actor) {
        return holds(actor, WRITE);
    }

    /** @throws NotFoundException if the actor may not know of the report */
    void requireRead(Actor actor, ReportId report) {
        if (!mayRead(actor)) {
            throw new NotFoundException("report " + report);
        }
    }

    /** @throws NotFoundException if the actor may not know of the report */
    void require(Actor actor, String permission, ReportId report) {
        requireRead(actor, report);
        require(actor, permission);
    }

    void require(Actor actor, String permission) {
        if (!holds(actor, permission)) {
            throw new ForbiddenException(permission);
        }
    }

    private boolean holds(Actor actor, String permission) {
        return actor.scope(permission)
                .libraries()
                .containsAll(libraries.everywhere().libraries());
    }
}
