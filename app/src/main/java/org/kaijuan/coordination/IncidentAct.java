package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** What somebody did about an incident. */
public enum IncidentAct implements Coded {
    RAISED,
    NOTED,
    ESCALATED,
    CALLED,
    TOLD,
    RESOLVED,
    REOPENED;

    /** @throws IllegalArgumentException for another word */
    public static IncidentAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
