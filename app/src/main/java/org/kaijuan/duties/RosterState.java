package org.kaijuan.duties;

/** How far a roster has come. */
public enum RosterState {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
