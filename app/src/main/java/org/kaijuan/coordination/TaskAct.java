package org.kaijuan.coordination;

import java.util.Locale;

/** What somebody did with a task. */
public enum TaskAct {
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

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static TaskAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
