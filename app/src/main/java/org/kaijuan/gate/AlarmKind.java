package org.kaijuan.gate;

import java.util.Locale;
import org.kaijuan.coordination.Severity;

/** What a guard raises with one tap. */
public enum AlarmKind {
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

    /** In message keys: {@code water-or-power}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
