package org.kaijuan.response;

/** The response to a public health emergency, the strictest first. */
public enum Level {
    I,
    II,
    III,
    IV,
    /** The unit has no level of its own. */
    NONE;

    /** Whether this one asks for more than {@code other}. */
    public boolean isStricterThan(Level other) {
        return compareTo(other) < 0;
    }
}
