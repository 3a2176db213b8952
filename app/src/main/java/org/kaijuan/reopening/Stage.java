package org.kaijuan.reopening;

/** How far a library is on its way back, from the farthest to the nearest. */
public enum Stage {
    /** Something is closed or changed, and nobody has begun a list. */
    NO_CHECKLIST,
    /** The list waits for lines, conditions or consents. */
    BLOCKED,
    /** All is ready; the order has not been drafted. */
    GREEN,
    /** The order that opens has been drafted. */
    ORDERED,
    /** No order has left anything to put back. */
    NOTHING_THROWN
}
