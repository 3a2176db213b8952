package org.kaijuan.plans;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What a drill measures the time to (operations.md §3.9). */
public enum Milestone implements Coded {
    /** The group that leads has met. */
    GROUP,
    /** The plan is in force. */
    PLAN,
    /** The reading rooms are closed and readers know. */
    CLOSURE,
    /** Readers are served in another way. */
    ALTERNATIVE;

    /** @throws IllegalArgumentException if there is none of this code */
    public static Milestone of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
