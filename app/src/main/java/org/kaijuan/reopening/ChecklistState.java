package org.kaijuan.reopening;

/** Where a checklist stands. */
public enum ChecklistState {
    OPEN,
    /** The order that opens was drafted from it. */
    DONE,
    DROPPED
}
