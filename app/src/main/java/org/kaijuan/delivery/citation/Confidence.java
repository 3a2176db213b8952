package org.kaijuan.delivery.citation;

/** Whether a person should look again. */
public enum Confidence {
    SURE,
    DOUBTFUL
}
