package org.kaijuan.returns;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what in a collection. */
@Configuration(proxyBeanMethods = false)
public class ReturnsAccess {

    /** Read the notices that ask a library. */
    public static final String NOTICE_READ = "returns:notice:read";

    /** Write, issue, close and re-open notices; exempt libraries. */
    public static final String NOTICE_ISSUE = "returns:notice:issue";

    /** Read a library's return. */
    public static final String READ = "returns:return:read";

    /** Write at it. */
    public static final String WRITE = "returns:return:write";

    /** Submit it, and name who reports. */
    public static final String SUBMIT = "returns:return:submit";

    /** Accept it or send it back. */
    public static final String ACCEPT = "returns:return:accept";

    /** Make new versions of forms. */
    public static final String FORM_WRITE = "returns:form:write";

    @Bean
    PermissionSet returnsPermissions() {
        return PermissionSet.of(
                "returns",
                PermissionDefinition.of(
                        NOTICE_READ, "librarian", "director", "liaison", "auditor", "province-secretary"),
                PermissionDefinition.of(NOTICE_ISSUE, "province-secretary"),
                PermissionDefinition.of(READ, "librarian", "director", "liaison", "auditor", "province-secretary"),
                PermissionDefinition.of(WRITE, "librarian", "director", "liaison"),
                PermissionDefinition.of(SUBMIT, "librarian", "director", "liaison"),
                PermissionDefinition.of(ACCEPT, "province-secretary"),
                PermissionDefinition.of(FORM_WRITE, "province-secretary"));
    }
}
