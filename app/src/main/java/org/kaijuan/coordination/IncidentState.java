package org.kaijuan.coordination;

import java.util.Locale;

/** Where an incident stands (ORG-23): raised, told to the leaders, being coordinated, over. */
public enum IncidentState {
    RAISED,
    ESCALATED,
    COORDINATING,
    RESOLVED;

    /** As in the database, in forms and in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for another word */
    public static IncidentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
