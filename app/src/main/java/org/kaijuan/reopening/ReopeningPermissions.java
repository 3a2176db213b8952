package org.kaijuan.reopening;

import java.util.List;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees, fills and consents; and the rule about the reading room. */
@Configuration(proxyBeanMethods = false)
public class ReopeningPermissions {

    /** To see what is still thrown and the checklists of a library. */
    public static final String READ = "reopening:checklist:read";

    /** To begin and drop checklists, decide about items, and have the order drafted. */
    public static final String EDIT = "reopening:checklist:edit";

    /** To confirm that the epidemic is under control. */
    public static final String CONTROL = "reopening:consent:control";

    /** To consent for the school. */
    public static final String SCHOOL = "reopening:consent:school";

    /** Up to which risk of the county the reading room may open (OPN-28). */
    static final PolicyDefinition<String> READING_ROOM_UP_TO =
            PolicyDefinition.choice("reopening.reading-room-up-to", "LOW", List.of("LOW", "MEDIUM", "HIGH"));

    @Bean
    PermissionSet reopeningPermissionSet() {
        return PermissionSet.of(
                "reopening",
                PermissionDefinition.of(
                        READ,
                        "librarian",
                        "director",
                        "liaison",
                        "administrator",
                        "auditor",
                        "province-secretary",
                        "operator"),
                PermissionDefinition.of(EDIT, "director", "administrator", "liaison"),
                PermissionDefinition.of(CONTROL, "liaison", "province-secretary", "director"),
                PermissionDefinition.of(SCHOOL, "director", "administrator"));
    }

    @Bean
    PolicyDefinition<String> readingRoomUpToPolicy() {
        return READING_ROOM_UP_TO;
    }

    @Bean
    LibraryUse reopeningOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.reopening", jdbc, "reopening.checklist");
    }
}
