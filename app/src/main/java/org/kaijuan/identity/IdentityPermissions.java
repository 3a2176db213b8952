package org.kaijuan.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be allowed in this module. */
@Configuration(proxyBeanMethods = false)
public class IdentityPermissions {

    public static final String PERSON_READ = "identity:person:read";
    public static final String PERSON_EDIT = "identity:person:edit";
    public static final String PERSON_EXPORT = "identity:person:export";
    public static final String PERSON_IMPORT = "identity:person:import";
    public static final String ROLE_ASSIGN = "identity:role:assign";
    public static final String ROLE_EDIT = "identity:role:edit";
    public static final String UNIT_READ = "identity:unit:read";
    public static final String UNIT_EDIT = "identity:unit:edit";

    /** Say in which county a library stands. */
    public static final String COUNTY_EDIT = "identity:county:edit";

    public static final String NOTICE_EDIT = "identity:notice:edit";

    @Bean
    PermissionSet identityPermissionSet() {
        return PermissionSet.of(
                "identity",
                PermissionDefinition.of(
                        PERSON_READ, "librarian", "director", "administrator", "auditor", "province-secretary"),
                PermissionDefinition.of(PERSON_EDIT, "administrator"),
                PermissionDefinition.of(PERSON_EXPORT, "administrator"),
                PermissionDefinition.of(PERSON_IMPORT, "administrator"),
                PermissionDefinition.of(ROLE_ASSIGN, "administrator", "operator"),
                PermissionDefinition.of(ROLE_EDIT, "operator"),
                PermissionDefinition.of(
                        UNIT_READ,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(UNIT_EDIT, "administrator", "operator"),
                PermissionDefinition.of(
                        COUNTY_EDIT, "director", "liaison", "administrator", "province-secretary", "operator"),
                PermissionDefinition.of(NOTICE_EDIT, "operator"));
    }
}
