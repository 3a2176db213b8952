package org.kaijuan.identity;

import org.kaijuan.audit.AuditTrail;
import org.kaijuan.web.LibraryNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the modules below this one need from it: they cannot name its types. */
@Configuration(proxyBeanMethods = false)
class GroundFloor {

    @Bean
    PermissionSet auditPermissionSet() {
        return PermissionSet.of(
                "audit", PermissionDefinition.of(AuditTrail.READ, "auditor", "administrator", "operator"));
    }

    @Bean
    PermissionSet jobsPermissionSet() {
        return PermissionSet.of(
                "jobs",
                PermissionDefinition.of("jobs:job:read", "director", "administrator", "operator"),
                PermissionDefinition.of("jobs:job:cancel", "administrator", "operator"));
    }

    @Bean
    LibraryNames libraryNames(Libraries libraries) {
        return library -> libraries.get(library).name();
    }
}
