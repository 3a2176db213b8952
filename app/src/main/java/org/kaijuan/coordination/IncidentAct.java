package org.kaijuan.coordination;

import java.util.Locale;

/** What somebody did about an incident. */
public enum IncidentAct {
    RAISED,
    NOTED,
    ESCALATED,
    CALLED,
    TOLD,
    RESOLVED,
    REOPENED;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static IncidentAct of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
