package org.kaijuan.files;

/** Where a one-time link stands. */
public enum LinkState {
    /** Nobody has confirmed it, or the window of who did is over. */
    OPEN,
    /** Some browser has confirmed it and may download for a few minutes. */
    CONFIRMED,
    /** Sent to the last byte. */
    SPENT,
    /** Its time is over. */
    EXPIRED,
    /** A newer link took its place. */
    REPLACED
}
