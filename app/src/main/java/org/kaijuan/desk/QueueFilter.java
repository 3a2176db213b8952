package org.kaijuan.desk;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Coded;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * Which requests of a library's queue are wanted; each part narrows it further.
 *
 * @param library one of the actor's libraries; absent = all of them
 * @param standing open ones (the due ones first) or ended ones (the newest first)
 * @param overdue only those that are late
 * @param department code of a department of the library
 * @param text words in the title, the answers or the reader's name; {@code #12} is the request of that number
 */
public record QueueFilter(
        @Nullable LibraryId library,
        Standing standing,
        @Nullable String kind,
        Owner owner,
        @Nullable PersonId assignee,
        boolean overdue,
        @Nullable String department,
        String text) {

    /** All open requests of all libraries of the actor. */
    public static final QueueFilter OPEN =
            new QueueFilter(null, Standing.OPEN, null, Owner.ANYBODY, null, false, null, "");

    /** In which states. */
    public enum Standing implements Coded {
        OPEN,
        SUBMITTED,
        ACCEPTED,
        IN_PROGRESS,
        WAITING_FOR_READER,
        FULFILLED,
        DECLINED,
        WITHDRAWN,
        MERGED,
        CLOSED,
        ANY;

        /** Whether all requests of this standing are open, so that the due ones come first. */
        boolean isOpen() {
            return switch (this) {
                case OPEN, SUBMITTED, ACCEPTED, IN_PROGRESS, WAITING_FOR_READER -> true;
                case FULFILLED, DECLINED, WITHDRAWN, MERGED, CLOSED, ANY -> false;
            };
        }

        /** The standing of a code; open, if it is none. */
        public static Standing of(@Nullable String code) {
            for (Standing standing : values()) {
                if (standing.code().equals(code)) {
                    return standing;
                }
            }
            return OPEN;
        }
    }

    /** Whose. */
    public enum Owner implements Coded {
        ANYBODY,
        MINE,
        NOBODY,
        PERSON;

        /** The owner of a code; anybody, if it is none. */
        public static Owner of(@Nullable String code) {
            for (Owner owner : values()) {
                if (owner.code().equals(code)) {
                    return owner;
                }
            }
            return ANYBODY;
        }
    }

    public QueueFilter standing(Standing other) {
        return new QueueFilter(library, other, kind, owner, assignee, overdue, department, text);
    }

    public QueueFilter owner(Owner other) {
        return new QueueFilter(library, standing, kind, other, assignee, overdue, department, text);
    }

    public QueueFilter lateOnly() {
        return new QueueFilter(library, standing, kind, owner, assignee, true, department, text);
    }

    public QueueFilter in(LibraryId other) {
        return new QueueFilter(other, standing, kind, owner, assignee, overdue, department, text);
    }

    public QueueFilter kind(String other) {
        return new QueueFilter(library, standing, other, owner, assignee, overdue, department, text);
    }

    public QueueFilter text(String other) {
        return new QueueFilter(library, standing, kind, owner, assignee, overdue, department, other);
    }
}
