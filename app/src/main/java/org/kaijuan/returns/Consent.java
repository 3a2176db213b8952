package org.kaijuan.returns;

/** Whether a deed may be told in public. A collective needs none. */
public enum Consent {
    NOT_ASKED,
    GIVEN,
    REFUSED,
    WITHDRAWN
}
