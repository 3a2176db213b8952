package org.kaijuan.gate;

import org.kaijuan.coordination.Severity;
import org.kaijuan.kernel.Coded;

/** What a guard raises with one tap. */
public enum AlarmKind implements Coded {
    /** Somebody is unwell or has a fever. */
    UNWELL(Severity.MAJOR),
    FIRE(Severity.SEVERE),
    WATER_OR_POWER(Severity.MAJOR),
    /** Somebody forces their way in, or there is a quarrel. */
    TROUBLE(Severity.MAJOR),
    SUPPLIES(Severity.MINOR),
    OTHER(Severity.MINOR);

    private final Severity severity;

    AlarmKind(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
