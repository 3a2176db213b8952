package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What somebody did with a task. */
public enum TaskAct implements Coded {
    ASSIGNED,
    ACCEPTED,
    COMMENTED,
    FILED,
    DONE,
    DROPPED,
    REOPENED,
    REASSIGNED,
    RESCHEDULED,
    HELPED,
    OFFERED,
    TAKEN_OVER,
    HAND_OVER_REFUSED,
    HAND_OVER_WITHDRAWN,
    ESCALATED,
    SUCCEEDED;

    /** @throws IllegalArgumentException for another word */
    public static TaskAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
