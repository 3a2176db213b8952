package org.kaijuan.policy;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see rules, and who may set them. */
@Configuration(proxyBeanMethods = false)
class PolicyPermissions {

    static final String READ = "policy:rule:read";
    static final String WRITE = "policy:rule:write";

    @Bean
    PermissionSet policyPermissionSet() {
        return PermissionSet.of(
                "policy",
                PermissionDefinition.of(
                        READ,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(WRITE, "director", "administrator", "province-secretary", "operator"));
    }
}
