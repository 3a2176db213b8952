package org.kaijuan.policy;

import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may see rules, and who may set them; and that a library with rules of its own is not removed. */
@Configuration(proxyBeanMethods = false)
class PolicyPermissions {

    static final String READ = "policy:rule:read";
    static final String WRITE = "policy:rule:write";

    @Bean
    LibraryUse rulesOfLibrary(JdbcClient jdbc) {
        return new LibraryUse(
                "library-use.policy",
                library -> jdbc.sql("select exists (select from policy.version where unit = :library)")
                        .param("library", library.code())
                        .query(Boolean.class)
                        .single());
    }

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
