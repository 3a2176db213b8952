package org.kaijuan.plans;

import java.util.Locale;

/** What a drill measures the time to (operations.md §3.9). */
public enum Milestone {
    /** The group that leads has met. */
    GROUP,
    /** The plan is in force. */
    PLAN,
    /** The reading rooms are closed and readers know. */
    CLOSURE,
    /** Readers are served in another way. */
    ALTERNATIVE;

    /** As in the database, in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this code */
    public static Milestone of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
