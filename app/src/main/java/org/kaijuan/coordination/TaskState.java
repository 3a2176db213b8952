package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a task stands: open until the accountable person accepts it, then until it is done or dropped. */
public enum TaskState implements Coded {
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

    /** @throws IllegalArgumentException for another word */
    public static TaskState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
