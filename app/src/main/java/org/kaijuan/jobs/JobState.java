package org.kaijuan.jobs;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where a job stands. */
public enum JobState implements Coded {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nothing will happen any more. */
    public boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
