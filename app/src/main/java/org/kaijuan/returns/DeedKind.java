package org.kaijuan.returns;

/** Whose deed it is. */
public enum DeedKind {
    PERSON,
    COLLECTIVE
}
