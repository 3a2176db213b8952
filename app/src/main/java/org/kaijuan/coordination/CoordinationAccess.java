package org.kaijuan.coordination;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.PermissionDefinition;
import org.kaijuan.identity.PermissionSet;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what. What is outside one's libraries does not exist for one. */
@Configuration(proxyBeanMethods = false)
public class CoordinationAccess {

    /** See groups and who is in them. */
    public static final String GROUP_READ = "coordination:group:read";

    /** Set groups up, appoint and dismiss. */
    public static final String GROUP_EDIT = "coordination:group:edit";

    /** Publish how groups are to be set up. */
    public static final String TEMPLATE_PUBLISH = "coordination:template:publish";

    /** See tasks and who answers for them. */
    public static final String TASK_READ = "coordination:task:read";

    /** Be given tasks, and work on them. */
    public static final String TASK_WORK = "coordination:task:work";

    /** Give tasks to anybody; the leaders of a group may without it give those of their group. */
    public static final String TASK_ASSIGN = "coordination:task:assign";

    /** See meetings and what they decided. */
    public static final String MEETING_READ = "coordination:meeting:read";

    /** Call meetings and write their minutes. */
    public static final String MEETING_CALL = "coordination:meeting:call";

    /** See incidents and reviews. */
    public static final String INCIDENT_READ = "coordination:incident:read";

    /** Raise incidents and note what happens. */
    public static final String INCIDENT_RAISE = "coordination:incident:raise";

    /** Lead the work on an incident, and look back upon it. */
    public static final String INCIDENT_LEAD = "coordination:incident:lead";

    private static final String[] READERS = {
        "librarian", "director", "guard", "liaison", "administrator", "auditor", "province-secretary"
    };

    @Bean
    PermissionSet coordinationPermissions() {
        return PermissionSet.of(
                "coordination",
                PermissionDefinition.of(GROUP_READ, READERS),
                PermissionDefinition.of(GROUP_EDIT, "director", "administrator"),
                PermissionDefinition.of(TEMPLATE_PUBLISH, "province-secretary"),
                PermissionDefinition.of(TASK_READ, READERS),
                PermissionDefinition.of(TASK_WORK, "librarian", "director", "guard", "liaison", "administrator"),
                PermissionDefinition.of(TASK_ASSIGN, "director", "administrator"),
                PermissionDefinition.of(MEETING_READ, READERS),
                PermissionDefinition.of(MEETING_CALL, "librarian", "director", "liaison"),
                PermissionDefinition.of(INCIDENT_READ, READERS),
                PermissionDefinition.of(INCIDENT_RAISE, "librarian", "director", "guard", "liaison", "administrator"),
                PermissionDefinition.of(INCIDENT_LEAD, "director"));
    }

    /** Lets pass who may read there with {@code read}; for others the thing is absent. */
    static void see(Actor actor, LibraryId library, String read, Object what) {
        if (!actor.may(read, library)) {
            throw new NotFoundException(String.valueOf(what));
        }
    }

    /**
     * The libraries whose things the actor reads with {@code read}: all of them, or the one that is asked for.
     *
     * @throws NotFoundException if that one is not among them
     */
    static Scope scope(Actor actor, String read, @Nullable LibraryId library) {
        if (library == null) {
            return actor.scope(read);
        }
        see(actor, library, read, "library " + library);
        return Scope.of(library);
    }

    /** Lets pass who may read there and holds {@code permission}. */
    static void may(Actor actor, LibraryId library, String read, String permission, Object what) {
        see(actor, library, read, what);
        actor.require(permission, library);
    }
}
