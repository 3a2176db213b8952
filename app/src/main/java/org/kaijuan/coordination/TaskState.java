package org.kaijuan.coordination;

import java.util.Locale;

/** Where a task stands: open until the accountable person accepts it, then until it is done or dropped. */
public enum TaskState {
    OPEN,
    ACCEPTED,
    DONE,
    DROPPED;

    /** Whether there is still something to do. */
    public boolean isRunning() {
        return switch (this) {
            case OPEN, ACCEPTED -> true;
            case DONE, DROPPED -> false;
        };
    }

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another word */
    public static TaskState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
