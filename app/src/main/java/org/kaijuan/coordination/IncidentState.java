package org.kaijuan.coordination;

import java.util.Locale;
import org.kaijuan.kernel.Coded;

/** Where an incident stands (ORG-23): raised, told to the leaders, being coordinated, over. */
public enum IncidentState implements Coded {
    RAISED,
    ESCALATED,
    COORDINATING,
    RESOLVED;

    /** @throws IllegalArgumentException for another word */
    public static IncidentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
