package org.kaijuan.response;

/** How likely people are to catch it in a county. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
