package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A task to be given.
 *
 * @param text what is to be done, as far as the title does not say it
 * @param accountable the one person who answers for it (ORG-14)
 * @param helpers who take part
 * @param group the group it belongs to
 * @param department where it is worked on; absent for the accountable person's own
 * @param key the same key of the same library is the same task; absent for tasks that are given once
 */
public record NewTask(
        LibraryId library,
        String title,
        String text,
        TaskSource source,
        TaskNode node,
        PersonId accountable,
        List<PersonId> helpers,
        @Nullable GroupId group,
        @Nullable UnitId department,
        @Nullable String key) {

    public NewTask {
        helpers = List.copyOf(helpers);
    }

    /** A task with a day. */
    public NewTask(
            LibraryId library,
            String title,
            String text,
            TaskSource source,
            LocalDate due,
            PersonId accountable,
            List<PersonId> helpers,
            @Nullable GroupId group) {
        this(library, title, text, source, TaskNode.on(due), accountable, helpers, group, null, null);
    }

    /** The same task under a key, so that it is given once however often it is asked for. */
    public NewTask once(String givenOnce) {
        return new NewTask(library, title, text, source, node, accountable, helpers, group, department, givenOnce);
    }
}
