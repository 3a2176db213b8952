package org.kaijuan.linter;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The linter as others get it, and who may lay a text before it: staff, never readers. */
@Configuration(proxyBeanMethods = false)
class LinterConfiguration {

    @Bean
    Linter linter() {
        return new Linter();
    }

    @Bean
    PermissionSet linterPermissionSet() {
        return PermissionSet.of(
                "linter",
                PermissionDefinition.of(
                        Proofreading.LINT,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"));
    }
}
