package org.kaijuan.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A task as it stands.
 *
 * @param number how people call it
 * @param due the day by which it is to be done, wherever it was reckoned from
 * @param result what was done, once it is
 * @param endedOn business day on which it was done or dropped
 * @param version for changes: the one that was read must be the one that is changed
 */
public record TaskView(
        TaskId id,
        long number,
        LibraryId library,
        String title,
        String text,
        TaskSource source,
        TaskNode node,
        LocalDate due,
        PersonRef accountable,
        List<PersonRef> helpers,
        @Nullable GroupId group,
        @Nullable UnitId department,
        TaskState state,
        String result,
        Instant assignedAt,
        String assignedBy,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate endedOn,
        int version) {

    public TaskView {
        helpers = List.copyOf(helpers);
    }

    /** Whether it was not done by its day, or is not done although its day is over. */
    public boolean isLate(LocalDate today) {
        LocalDate ended = endedOn;
        return switch (state) {
            case OPEN, ACCEPTED -> today.isAfter(due);
            case DONE -> ended != null && ended.isAfter(due);
            case DROPPED -> false;
        };
    }

    /** Whether the actor answers for it. */
    public boolean isOf(Actor actor) {
        return actor.is(accountable.id());
    }

    /** Whether the actor answers for it or helps. */
    public boolean concerns(Actor actor) {
        return isOf(actor) || helpers.stream().anyMatch(helper -> actor.is(helper.id()));
    }

    boolean isHelpedBy(PersonId person) {
        return helpers.stream().anyMatch(helper -> helper.id().equals(person));
    }
}
