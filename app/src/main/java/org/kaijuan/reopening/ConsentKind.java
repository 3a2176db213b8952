package org.kaijuan.reopening;

/** The two that OPN-02 asks for. */
public enum ConsentKind {
    /** The epidemic is under control where the library stands. */
    CONTROL,
    /** The school agrees. */
    SCHOOL
}
