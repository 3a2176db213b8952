package org.kaijuan.opening;

/** The part of the academic year in which weekly hours apply; whether it is term on a day, the term calendar says. */
public enum Season {
    ALWAYS,
    TERM,
    BREAK
}
