package org.kaijuan.assistant;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what was asked. Whose conversation it was nobody sees. */
@Configuration(proxyBeanMethods = false)
public class AssistantAccess {

    /** See the questions of a library that had no answer, and how its bank is used. */
    public static final String READ = "assistant:question:read";

    /** Make entries of them, or put them aside. */
    public static final String HANDLE = "assistant:question:handle";

    /** See what is asked in the province, in numbers. */
    public static final String BOARD = "assistant:board:read";

    @Bean
    PermissionSet assistantPermissions() {
        return PermissionSet.of(
                "assistant",
                PermissionDefinition.of(READ, "librarian", "director", "auditor"),
                PermissionDefinition.of(HANDLE, "librarian", "director"),
                PermissionDefinition.of(BOARD, "province-secretary", "operator"));
    }
}
