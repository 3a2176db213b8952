package org.kaijuan.messages;

import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be allowed in this module. Everybody reads their own inbox without any of it. */
@Configuration(proxyBeanMethods = false)
public class MessagesPermissions {

    /** To see what a library sends out, and to whom. */
    public static final String READ = "messages:letter:read";

    /** To release, edit, drop and send again. */
    public static final String REVIEW = "messages:letter:review";

    /** To change a library's wordings. */
    public static final String WORDING = "messages:wording:edit";

    @Bean
    PermissionSet messagesPermissionSet() {
        return PermissionSet.of(
                "messages",
                PermissionDefinition.of(READ, "librarian", "director", "administrator"),
                PermissionDefinition.of(REVIEW, "librarian", "director", "administrator"),
                PermissionDefinition.of(WORDING, "director", "administrator"));
    }
}
