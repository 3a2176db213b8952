package org.kaijuan.gate;

import org.kaijuan.kernel.Coded;

/** What happened at the gate. */
public enum ActKind implements Coded {
    HAND_OVER,
    RETURN,
    UNDO,
    ALARM
}
