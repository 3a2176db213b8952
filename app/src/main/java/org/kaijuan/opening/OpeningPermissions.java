package org.kaijuan.opening;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see the states of services, and who may set them and the hours. */
@Configuration(proxyBeanMethods = false)
class OpeningPermissions {

    static final String READ = "opening:service:read";
    static final String WRITE = "opening:service:write";

    @Bean
    PermissionSet openingPermissionSet() {
        return PermissionSet.of(
                "opening",
                PermissionDefinition.of(
                        READ,
                        "librarian",
                        "director",
                        "guard",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(WRITE, "director", "administrator", "operator"));
    }
}
