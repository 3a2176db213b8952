package org.kaijuan.duties;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who does duties, who sees who does them, who makes rosters. */
@Configuration(proxyBeanMethods = false)
public class DutiesPermissions {

    /** To see rosters, absences of people on them, briefings and overtime of the library, with names. */
    public static final String READ = "duties:roster:read";

    /** To make and publish rosters, put substitutes in, note absences and brief people. */
    public static final String EDIT = "duties:roster:edit";

    /** To be given duties, swap them, and say that one was there. */
    public static final String SERVE = "duties:duty:serve";

    @Bean
    PermissionSet dutiesPermissionSet() {
        return PermissionSet.of(
                "duties",
                PermissionDefinition.of(READ, "librarian", "director", "guard", "liaison", "administrator", "auditor"),
                PermissionDefinition.of(EDIT, "director", "administrator"),
                PermissionDefinition.of(SERVE, "librarian", "guard", "director"));
    }
}
