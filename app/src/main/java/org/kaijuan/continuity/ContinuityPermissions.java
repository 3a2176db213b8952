package org.kaijuan.continuity;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see orders, prepare them, and give them. */
@Configuration(proxyBeanMethods = false)
public class ContinuityPermissions {

    /** To see orders that are more than drafts, and the switch log. */
    public static final String READ = "continuity:order:read";

    /** To write drafts and see what they would do. */
    public static final String DRAFT = "continuity:order:draft";

    /** To apply, revise and undo. */
    public static final String GIVE = "continuity:order:give";

    @Bean
    PermissionSet continuityPermissionSet() {
        return PermissionSet.of(
                "continuity",
                PermissionDefinition.of(
                        READ,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(
                        DRAFT, "director", "administrator", "liaison", "province-secretary", "operator"),
                PermissionDefinition.of(GIVE, "director", "province-secretary", "operator"));
    }
}
